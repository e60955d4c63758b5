'use client'
import { query } from '@imeds/client'
import { getPrescriptionSupply } from '@imeds/contracts/pharmacy'
import type { ReplyOf } from '@imeds/contracts'
import { useTranslations } from '@imeds/i18n/react'
import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { OrderForm } from './order-form.tsx'
import type { Home } from './way-fields.tsx'

export type Supply = ReplyOf<typeof getPrescriptionSupply>

/** Orders what is left of a prescription at a pharmacy nearby. */
export function OrderFromPrescription({
  prescriptionId,
  home,
}: {
  prescriptionId: string
  home: Home | null
}) {
  const t = useTranslations('pharmacy.ordering')
  const supply = useQuery(query(getPrescriptionSupply, { params: { id: prescriptionId } }))
  if (supply.isPending) return <LoadingState />
  if (supply.isError) return <ErrorState error={supply.error} onRetry={supply.refetch} />
  const nothing = !supply.data.current || supply.data.lines.every(({ left }) => left === 0)
  if (nothing)
    return (
      <EmptyState
        title={t(supply.data.current ? 'nothingLeft' : 'superseded')}
        body={t('nothingLeftBody')}
        action={<LinkButton href="/medicines">{t('toOrders')}</LinkButton>}
      />
    )
  return <OrderForm supply={supply.data} home={home} />
}
