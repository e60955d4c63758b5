'use client'
import { query } from '@imeds/client'
import { getPrescription } from '@imeds/contracts/prescriptions'
import { useTranslations } from '@imeds/i18n/react'
import { Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '@/lib/use-format.ts'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import { PdfLink } from '../pdf-link.tsx'
import { PrescriptionBody } from '../prescription-body.tsx'
import { useFollowUp } from '../prescription-detail.tsx'
import type { Prescription } from '../types.ts'
import { AmendButton } from './amend-dialog.tsx'

// After the dialog has given the focus back to where nothing is any more.
const focusOnce = (element: HTMLElement | null) => {
  if (element !== null) setTimeout(() => element.focus())
}

type Props = {
  id: string
  zone: string
  /** It was signed this moment: the button that had the focus is gone. */
  takesFocus: boolean
}

/** The signed prescription in the doctor's room. */
export function SignedPrescription({ id, zone, takesFocus }: Props) {
  const t = useTranslations('prescriptions.writer')
  const prescription = useQuery(query(getPrescription, { params: { id } }))
  if (prescription.isPending) return <LoadingState rows={1} />
  if (prescription.isError) return <ErrorState error={prescription.error} onRetry={prescription.refetch} />
  return (
    <div ref={takesFocus ? focusOnce : null} tabIndex={-1}>
      <SectionCard title={t('title')}>
        <Signed prescription={prescription.data} zone={zone} />
      </SectionCard>
    </div>
  )
}

function Signed({ prescription, zone }: { prescription: Prescription; zone: string }) {
  const t = useTranslations('prescriptions.detail')
  const { instant } = useFormat()
  const { id, encounterId, content, version, amendReason, abilities } = prescription
  const followUp = useFollowUp(content)
  return (
    <Stack gap="lg">
      <Group gap="sm">
        <StatusBadge tone="success">{t('version', { version: String(version) })}</StatusBadge>
        <Text c="dimmed">{t('signed', { time: instant(prescription.signedAt, zone) })}</Text>
      </Group>
      {amendReason === null ? null : <Text c="dimmed">{t('amended', { reason: amendReason })}</Text>}
      <PrescriptionBody content={content} followUp={followUp} />
      <Group gap="sm">
        <PdfLink id={id} />
        {abilities.amend ? <AmendButton id={id} encounterId={encounterId} /> : null}
      </Group>
    </Stack>
  )
}
