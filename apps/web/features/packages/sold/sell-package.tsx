'use client'
import { mutation, query } from '@imeds/client'
import { buyPackage, getOwnPackage, listOwnPackages } from '@imeds/contracts/packages'
import { useTranslations } from '@imeds/i18n/react'
import { Radio, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconGift, IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState, type ReactNode } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { FormError } from '@/ui/form-error.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import classes from '../packages.module.css'
import type { HealthPackage } from '../types.ts'

type Props = {
  /** Chosen already, by the page that led here. */
  packageId: string | null
  /** Who buys; nobody before somebody is chosen. */
  patientId: string | null
  /** Where the buyer is looked for, and shown. */
  patient: ReactNode
}

/** Sells a package at the desk; the money is taken on the page of what was sold. */
export function SellPackage({ packageId, patientId, patient }: Props) {
  const t = useTranslations('packages.selling')
  const desk = useTranslations('packages.desk')
  const { money } = useFormat()
  const router = useRouter()
  const [picked, setPicked] = useState<HealthPackage | null>(null)
  const wanted = useQuery({
    ...query(getOwnPackage, { params: { id: packageId ?? '' } }),
    enabled: packageId !== null,
  })
  const chosen = picked ?? (wanted.data?.onSale ? wanted.data : null)
  const sell = useMutation({
    ...mutation(buyPackage),
    onSuccess: ({ id }) => router.push(`/desk/packages/purchases/${id}`),
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (patientId && chosen) sell.mutate({ body: { packageId: chosen.id, patientId } })
      }}
    >
      <PageHeader
        above={
          <LinkText href="/desk/packages" size="sm">
            {desk('back')}
          </LinkText>
        }
        title={t('title')}
        lead={t('lead')}
      />
      <div className={classes['page']}>
        <SectionCard title={t('package')}>
          <PackageChoice chosen={chosen} onChoose={setPicked} />
        </SectionCard>
        <div className={classes['stack']}>
          <SectionCard title={t('patient')}>{patient}</SectionCard>
          <FormError error={sell.error} />
          <SubmitButton size="lg" loading={sell.isPending || sell.isSuccess} disabled={!patientId || !chosen}>
            {chosen ? t('submit', { amount: money(chosen.pricePaise ?? 0) }) : t('choose')}
          </SubmitButton>
        </div>
      </div>
    </form>
  )
}

type Choosing = {
  chosen: HealthPackage | null
  onChoose: (one: HealthPackage) => void
}

function PackageChoice({ chosen, onChoose }: Choosing) {
  const t = useTranslations('packages.selling')
  const desk = useTranslations('packages.desk')
  const { money } = useFormat()
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 200)
  const found = useQuery({
    ...query(listOwnPackages, { query: { status: 'active', limit: 20, ...(text ? { text } : {}) } }),
    placeholderData: keepPreviousData,
  })
  const offered = (found.data?.items ?? []).filter(({ onSale }) => onSale)
  if (found.isPending) return <LoadingState rows={2} />
  if (found.isError) return <ErrorState error={found.error} onRetry={found.refetch} />
  if (offered.length === 0 && text === '')
    return (
      <EmptyState
        order={3}
        icon={<IconGift size={28} aria-hidden />}
        title={t('noneAtAll')}
        body={t('noneAtAllBody')}
        action={<LinkButton href="/desk/packages">{desk('title')}</LinkButton>}
      />
    )
  return (
    <Stack gap="md">
      <TextInput
        label={t('find')}
        leftSection={<IconSearch size={18} aria-hidden />}
        autoComplete="off"
        maxLength={200}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => {
          // The form around it is sent by its button.
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      {offered.length === 0 ? <Text c="dimmed">{t('none')}</Text> : null}
      <Radio.Group
        aria-label={t('package')}
        value={chosen?.id ?? null}
        onChange={(id) => {
          const one = offered.find((offer) => offer.id === id)
          if (one) onChoose(one)
        }}
      >
        <Stack gap="sm">
          {offered.map((one) => (
            <Radio
              key={one.id}
              value={one.id}
              label={`${one.name} · ${money(one.pricePaise ?? 0)}`}
              description={one.items.map(({ label, quantity }) => `${quantity} × ${label}`).join(', ')}
            />
          ))}
        </Stack>
      </Radio.Group>
    </Stack>
  )
}
