'use client'
import type { ClaimStatus } from '@imeds/contracts/insurance'
import { useTranslations } from '@imeds/i18n/react'
import type { Tone } from '@imeds/tokens'
import { StatusBadge } from '@/ui/status-badge.tsx'

const tones: Record<ClaimStatus, Tone> = {
  draft: 'neutral',
  submitted: 'info',
  query: 'warning',
  approved: 'success',
  partly_approved: 'success',
  rejected: 'danger',
  paid: 'success',
  closed: 'neutral',
  cancelled: 'neutral',
}

export function ClaimStatusBadge({ status }: { status: ClaimStatus }) {
  const t = useTranslations('insurance.statuses')
  return <StatusBadge tone={tones[status]}>{t(status)}</StatusBadge>
}
