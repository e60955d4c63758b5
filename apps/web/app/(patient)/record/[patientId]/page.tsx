import { query } from '@imeds/client'
import { getPatient, listPatients } from '@imeds/contracts/patients'
import { readTimeline } from '@imeds/contracts/records'
import type { Metadata } from 'next'
import { AddDocument } from '@/features/records/documents/add-document.tsx'
import { MoreLinks } from '@/features/records/more-links.tsx'
import { RecordColumns } from '@/features/records/record-columns.tsx'
import { Timeline } from '@/features/records/timeline/timeline.tsx'
import { WhoseRecord } from '@/features/records/whose-record.tsx'
import { homeZone } from '@/lib/home-zone.ts'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { todayIn } from '@/lib/today-in.ts'
import { PageHeader } from '@/ui/page-header.tsx'
import { nameOf } from '../name-of.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('records'))('title') }
}

export default async function RecordPage({ params }: { params: Promise<{ patientId: string }> }) {
  const { patientId: id } = await params
  const [t, name] = await Promise.all([getTranslations('records'), nameOf(id)])
  return (
    <Prefetched
      queries={[
        query(getPatient, { params: { id } }),
        query(listPatients, { query: { limit: 50 } }),
        query(readTimeline, { params: { id }, query: { limit: 20 } }),
      ]}
    >
      <PageHeader
        title={name === null ? t('title') : t('titleOf', { name })}
        lead={t('lead')}
        actions={
          <>
            <WhoseRecord patientId={id} />
            <AddDocument patientId={id} today={todayIn(homeZone)} />
          </>
        }
      />
      <RecordColumns main={<Timeline patientId={id} side="patient" />} aside={<MoreLinks patientId={id} />} />
    </Prefetched>
  )
}
