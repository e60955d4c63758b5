'use client'
import { useTranslations } from '@imeds/i18n/react'
import type { Tone } from '@imeds/tokens'
import { StatusBadge } from '@/ui/status-badge.tsx'
import type { PackagePurchase, Status } from './types.ts'

const tones: Record<PackagePurchase['status'], Tone> = {
  unpaid: 'warning',
  active: 'success',
  completed: 'neutral',
  expired: 'neutral',
  cancelled: 'neutral',
}
/** How a bought package stands. */
export function PurchaseStatus({ status }: { status: PackagePurchase['status'] }) {
  const t = useTranslations('packages.statuses')
  return <StatusBadge tone={tones[status]}>{t(status)}</StatusBadge>
}

/** Whether a package is sold. */
export function PackageStatusBadge({ status }: { status: Status }) {
  const t = useTranslations('packages.desk.packageStatuses')
  return <StatusBadge tone={status === 'active' ? 'success' : 'neutral'}>{t(status)}</StatusBadge>
}
