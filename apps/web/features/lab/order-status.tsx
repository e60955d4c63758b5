'use client'
import type { LabOrderStatus } from '@imeds/contracts/lab'
import { useTranslations } from '@imeds/i18n/react'
import { StatusBadge } from '@/ui/status-badge.tsx'

const tones = {
  held: 'warning',
  booked: 'accent',
  collected: 'info',
  received: 'info',
  resulted: 'info',
  verified: 'info',
  released: 'success',
  cancelled: 'neutral',
  expired: 'neutral',
} as const

/** How far an order is, in a word. */
export function OrderStatus({ status }: { status: LabOrderStatus }) {
  const t = useTranslations('lab.status')
  return <StatusBadge tone={tones[status]}>{t(status)}</StatusBadge>
}
