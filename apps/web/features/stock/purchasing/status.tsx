'use client'
import type { PurchaseOrder } from '@imeds/contracts/stock'
import { useTranslations } from '@imeds/i18n/react'
import type { Tone } from '@imeds/tokens'
import { StatusBadge } from '@/ui/status-badge.tsx'

type Status = PurchaseOrder['status']
const tones: Record<Status, Tone> = {
  open: 'info',
  partly_received: 'warning',
  received: 'success',
  cancelled: 'neutral',
}

export function PurchaseStatus({ status }: { status: Status }) {
  const t = useTranslations('stock.purchasing.statuses')
  return <StatusBadge tone={tones[status]}>{t(status)}</StatusBadge>
}
