import { query } from '@imeds/client'
import { Id } from '@imeds/contracts'
import { getPatient } from '@imeds/contracts/patients'
import { readTimeline } from '@imeds/contracts/records'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Timeline } from '@/features/records/timeline/timeline.tsx'
import { RecordColumns } from '@/features/records/record-columns.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { PatientHeader, PatientKnown } from './patient-of-record.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('records'))('title') }
}

export default async function PatientRecordPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!Id.safeParse(id).success) notFound()
  return (
    <Prefetched
      queries={[
        query(getPatient, { params: { id } }),
        query(readTimeline, { params: { id }, query: { limit: 20 } }),
      ]}
    >
      <PatientHeader patientId={id} />
      <RecordColumns
        main={<Timeline patientId={id} side="practitioner" />}
        aside={<PatientKnown patientId={id} />}
      />
    </Prefetched>
  )
}
