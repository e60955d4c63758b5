'use client'
import type { Appointment } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { StatusBadge } from '@/ui/status-badge.tsx'
import { shownStatus, toneOf } from './standing.ts'

/** How an appointment stands, in a word. */
export function AppointmentStatusBadge({ appointment }: { appointment: Appointment }) {
  const t = useTranslations('scheduling.statuses')
  const status = shownStatus(appointment)
  return <StatusBadge tone={toneOf[status]}>{t(status)}</StatusBadge>
}
