'use client'
import type { Appointment } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { EmptyState } from '@/ui/empty-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'

/** An appointment that was cancelled or missed has no checkout. */
export function NothingToPay({ appointment: { id, status } }: { appointment: Appointment }) {
  const t = useTranslations('scheduling')
  return (
    <EmptyState
      order={1}
      title={t('checkout.other.title')}
      body={t('checkout.other.body', { status: t(`statuses.${status}`).toLowerCase() })}
      action={<LinkButton href={`/appointments/${id}`}>{t('checkout.booked.open')}</LinkButton>}
    />
  )
}
