'use client'
import type { BillStatus } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import type { Tone } from '@imeds/tokens'
import type { output } from 'zod'
import { StatusBadge } from '@/ui/status-badge.tsx'

type Status = output<typeof BillStatus>
const tones: Record<Status, Tone> = {
  open: 'warning',
  paid: 'success',
  cancelled: 'neutral',
  refunded: 'info',
  partly_refunded: 'info',
  issued: 'neutral',
}

export function BillStatusBadge({ status }: { status: Status }) {
  const t = useTranslations('billing.statuses')
  return <StatusBadge tone={tones[status]}>{t(status)}</StatusBadge>
}
