'use client'
import type { MedicineOrderStatus } from '@imeds/contracts/pharmacy'
import { useTranslations } from '@imeds/i18n/react'
import { StatusBadge } from '@/ui/status-badge.tsx'
import { toneOf } from './status.ts'

export function OrderStatusBadge({ status }: { status: MedicineOrderStatus }) {
  const t = useTranslations('pharmacy.statuses')
  return <StatusBadge tone={toneOf(status)}>{t(status)}</StatusBadge>
}
