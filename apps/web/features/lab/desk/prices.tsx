'use client'
import { mutation, query, queryKey } from '@imeds/client'
import { listLabOffers, setLabOffer } from '@imeds/contracts/lab'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Checkbox, Stack, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { ReplyOf } from '@imeds/contracts'
import { useSaid } from '@/lib/use-said.ts'
import { DataTable } from '@/ui/data-table.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { AddOffer } from './add-offer.tsx'
import { AtLaboratory, type Workplace } from './use-laboratory.tsx'

type Offer = ReplyOf<typeof listLabOffers>['items'][number]
type Draft = Partial<{ price: string; hours: string; home: boolean; accredited: boolean; active: boolean }>

const pageLength = 30

/** What the laboratory offers and for how much; each line is saved by itself. */
export const DeskPrices = () => (
  <AtLaboratory>{(laboratory) => <Prices laboratory={laboratory} />}</AtLaboratory>
)

function Prices({ laboratory }: { laboratory: Workplace }) {
  const t = useTranslations('lab.desk')
  const common = useTranslations('common')
  const offers = useQuery(query(listLabOffers, { params: { id: laboratory.id } }))
  const [filter, setFilter] = useState('')
  const [shown, setShown] = useState(pageLength)
  const [drafts, setDrafts] = useState<Record<string, Draft>>({})
  const client = useQueryClient()
  const { done, failed } = useSaid()
  const save = useMutation({
    ...mutation(setLabOffer),
    onSuccess: ({ test }) => {
      setDrafts(({ [test.id]: _, ...rest }) => rest)
      void client.invalidateQueries({ queryKey: queryKey(listLabOffers) })
      done(t('offerSaved', { name: test.name }))
    },
    onError: failed,
  })
  if (offers.isPending) return <LoadingState rows={4} />
  if (offers.isError) return <ErrorState error={offers.error} onRetry={offers.refetch} />
  const wanted = filter.trim().toLowerCase()
  const rows = offers.data.items.filter(({ test }) =>
    [test.name, ...test.aliases].some((name) => name.toLowerCase().includes(wanted)),
  )
  const now = (offer: Offer) => {
    const draft = drafts[offer.test.id] ?? {}
    return {
      price: draft.price ?? String(offer.pricePaise / 100),
      hours: draft.hours ?? String(offer.reportingHours),
      home: draft.home ?? offer.homeCollection,
      accredited: draft.accredited ?? offer.accredited,
      active: draft.active ?? offer.active,
    }
  }
  const change = ({ test }: Offer, draft: Draft) =>
    setDrafts({ ...drafts, [test.id]: { ...drafts[test.id], ...draft } })
  const submit = (offer: Offer) => {
    const { price, hours, home, accredited, active } = now(offer)
    save.mutate({
      params: { id: laboratory.id, testId: offer.test.id },
      body: {
        pricePaise: Math.round(Number(price) * 100),
        reportingHours: Number(hours),
        homeCollection: home,
        accredited,
        active,
      },
    })
  }
  return (
    <Stack gap="lg">
      <AddOffer laboratoryId={laboratory.id} known={offers.data.items.map(({ test }) => test.id)} />
      <TextInput
        label={t('filterOffers')}
        leftSection={<IconSearch size={18} aria-hidden />}
        maw="26rem"
        value={filter}
        onChange={(event) => setFilter(event.currentTarget.value)}
      />
      <DataTable
        label={t('offers')}
        rows={rows.slice(0, shown)}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'test',
            header: t('columns.tests'),
            primary: true,
            cell: ({ test }) => <LinkText href={`/lab-desk/prices/${test.id}`}>{test.name}</LinkText>,
          },
          {
            key: 'price',
            header: t('price'),
            cell: (offer) => (
              <TextInput
                aria-label={t('priceOf', { name: offer.test.name })}
                inputMode="decimal"
                w="7rem"
                value={now(offer).price}
                onChange={(event) => change(offer, { price: event.currentTarget.value })}
              />
            ),
          },
          {
            key: 'hours',
            header: t('reportingHours'),
            cell: (offer) => (
              <TextInput
                aria-label={t('reportingHoursOf', { name: offer.test.name })}
                inputMode="numeric"
                w="5rem"
                value={now(offer).hours}
                onChange={(event) => change(offer, { hours: event.currentTarget.value })}
              />
            ),
          },
          {
            key: 'home',
            header: t('homeCollection'),
            cell: (offer) => (
              <Checkbox
                aria-label={t('homeOf', { name: offer.test.name })}
                checked={now(offer).home}
                onChange={(event) => change(offer, { home: event.currentTarget.checked })}
              />
            ),
          },
          {
            key: 'accredited',
            header: t('accredited'),
            cell: (offer) => (
              <Checkbox
                aria-label={t('accreditedOf', { name: offer.test.name })}
                checked={now(offer).accredited}
                onChange={(event) => change(offer, { accredited: event.currentTarget.checked })}
              />
            ),
          },
          {
            key: 'active',
            header: t('active'),
            cell: (offer) => (
              <Checkbox
                aria-label={t('activeOf', { name: offer.test.name })}
                checked={now(offer).active}
                onChange={(event) => change(offer, { active: event.currentTarget.checked })}
              />
            ),
          },
          {
            key: 'save',
            header: common('save'),
            cell: (offer) =>
              drafts[offer.test.id] ? (
                <SaveLine name={offer.test.name} loading={save.isPending} onSave={() => submit(offer)} />
              ) : null,
          },
        ]}
      />
      {rows.length > shown ? (
        <div>
          <Button variant="default" onClick={() => setShown(shown + pageLength)}>
            {common('showMore')}
          </Button>
        </div>
      ) : null}
    </Stack>
  )
}

function SaveLine({ name, loading, onSave }: { name: string; loading: boolean; onSave: () => void }) {
  const t = useTranslations('lab.desk')
  const common = useTranslations('common')
  return (
    <Button size="sm" aria-label={t('saveOf', { name })} loading={loading} onClick={onSave}>
      {common('save')}
    </Button>
  )
}
