'use client'
import { mutation, query } from '@imeds/client'
import { listDeskItems, sellAtDesk } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import { Stack } from '@mantine/core'
import { IconBasket } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { FormError } from '@/ui/form-error.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { Money } from '@/ui/money.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { BasketLines } from './basket-lines.tsx'
import { addTo, totalOf, type BasketLine } from './basket.ts'
import classes from './desk-sales.module.css'
import { ItemSearch } from './item-search.tsx'

type Props = {
  facilityId: string
  /** Who buys; nobody before somebody is chosen. */
  patientId: string | null
  /** Where the buyer is looked for, and shown. */
  patient: ReactNode
}

/** Sells from the price list: say for whom and what, bill it, and take the money on the bill's page. */
export function SellForm({ facilityId, patientId, patient }: Props) {
  const t = useTranslations('billing.deskSale')
  const { money } = useFormat()
  const router = useRouter()
  const list = useQuery(query(listDeskItems, { params: { id: facilityId } }))
  const [basket, setBasket] = useState<BasketLine[]>([])
  const search = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // Who is known: on to what they take.
    if (patientId) search.current?.focus()
  }, [patientId])
  const sell = useMutation({
    ...mutation(sellAtDesk),
    onSuccess: ({ id }) => router.push(`/desk/bills/${id}`),
  })
  const items = list.data?.items ?? []
  const nothingListed = list.isSuccess && !items.some(({ active }) => active)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!patientId) return
        const lines = basket.map(({ item, quantity }) => ({ deskItemId: item.id, quantity }))
        sell.mutate({ params: { id: facilityId }, body: { patientId, lines } })
      }}
    >
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <LinkButton href="/desk/sales/prices" variant="default">
            {t('prices')}
          </LinkButton>
        }
      />
      <div className={classes['page']}>
        <div className={classes['patient']}>
          <SectionCard title={t('patient')}>{patient}</SectionCard>
        </div>
        <div className={classes['basket']}>
          <SectionCard title={t('basket')}>
            {list.isPending ? <LoadingState rows={1} /> : null}
            {list.isError ? <ErrorState error={list.error} onRetry={list.refetch} /> : null}
            {nothingListed ? (
              <EmptyState
                order={3}
                icon={<IconBasket size={28} aria-hidden />}
                title={t('noPrices')}
                body={t('noPricesBody')}
                action={<LinkButton href="/desk/sales/prices">{t('prices')}</LinkButton>}
              />
            ) : null}
            {list.isSuccess && !nothingListed ? (
              <Stack gap="sm">
                <ItemSearch
                  items={items}
                  inputRef={search}
                  onPick={(item) => setBasket((now) => addTo(now, item))}
                />
                {basket.length > 0 ? (
                  <div>
                    <BasketLines basket={basket} onChange={setBasket} />
                    <div className={classes['total']}>
                      <span>{t('total')}</span>
                      <Money paise={totalOf(basket)} />
                    </div>
                  </div>
                ) : null}
              </Stack>
            ) : null}
          </SectionCard>
        </div>
        <Stack gap="sm" className={classes['submit']}>
          <FormError error={sell.error} />
          <SubmitButton
            size="lg"
            loading={sell.isPending}
            disabled={!patientId || basket.length === 0 || totalOf(basket) === 0}
          >
            {t('submit', { amount: money(totalOf(basket)) })}
          </SubmitButton>
        </Stack>
      </div>
    </form>
  )
}
