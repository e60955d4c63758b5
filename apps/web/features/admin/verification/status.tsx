'use client'
import type { PractitionerStatus } from '@imeds/contracts/practitioners'
import { useTranslations } from '@imeds/i18n/react'
import type { Tone } from '@imeds/tokens'
import type { z } from 'zod'
import { StatusBadge } from '@/ui/status-badge.tsx'

export type Status = z.output<typeof PractitionerStatus>

const tones: Record<Status, Tone> = {
  draft: 'neutral',
  submitted: 'warning',
  verified: 'success',
  rejected: 'danger',
  suspended: 'danger',
}

/** How far the verification of a doctor has come. */
export function VerificationStatus({ status }: { status: Status }) {
  const t = useTranslations('admin.verification.statuses')
  return <StatusBadge tone={tones[status]}>{t(status)}</StatusBadge>
}
