'use client'
import { query } from '@imeds/client'
import { getPrescriptionDraft } from '@imeds/contracts/prescriptions'
import { useTranslations } from '@imeds/i18n/react'
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { DraftEditor } from './draft-editor.tsx'
import { SignedPrescription } from './signed-prescription.tsx'

type Props = {
  encounterId: string
  /** The signed prescription of the encounter, if there is one. */
  prescriptionId: string | null
  /** Whether the consultation goes on, so that a first version can be begun. */
  writable: boolean
  zone: string
  /** Leads to a part of the notes that the prescription needs. */
  onFixNotes: (section: string) => void
}

/** The prescription of an encounter from the first word to the signature, and to a new version. */
export function PrescriptionWriter({ encounterId, prescriptionId, writable, zone, onFixNotes }: Props) {
  const t = useTranslations('prescriptions.writer')
  const read = useQuery(query(getPrescriptionDraft, { params: { id: encounterId } }))
  const [signed, setSigned] = useState<string | null>(null)
  // A discarded draft leaves nothing behind in the fields.
  const [sheet, setSheet] = useState(0)
  if (read.isPending) return <LoadingState rows={1} />
  if (read.isError && !read.data) return <ErrorState error={read.error} onRetry={read.refetch} />
  const { draft } = read.data
  const current = signed ?? prescriptionId
  const amends = draft !== null && draft.amendReason !== null
  if (current !== null && !amends)
    return <SignedPrescription id={current} zone={zone} takesFocus={signed !== null} />
  if (draft === null && !writable)
    return (
      <SectionCard title={t('title')}>
        <Text c="dimmed">{t('closed')}</Text>
      </SectionCard>
    )
  return (
    <DraftEditor
      key={amends ? draft.id : sheet}
      encounterId={encounterId}
      draft={draft}
      onFixNotes={onFixNotes}
      onSigned={({ id }) => setSigned(id)}
      onDiscarded={() => setSheet(sheet + 1)}
    />
  )
}
