import { query } from '@imeds/client'
import { listRecordAccess } from '@imeds/contracts/audit'
import { getPatient, listPatientPlaces } from '@imeds/contracts/patients'
import { Stack } from '@mantine/core'
import type { Metadata } from 'next'
import { RecordAccess } from '@/features/audit/record-access.tsx'
import { Places } from '@/features/patients/places.tsx'
import { callFromServer } from '@/lib/call-from-server.ts'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit.access'))('title') }
}

export default async function AccessPage({ params }: { params: Promise<{ patientId: string }> }) {
  const { patientId: id } = await params
  const t = await getTranslations('audit.access')
  // Without the name the page still says what it is; the list shows why it is closed.
  const name = await callFromServer(getPatient, { params: { id } }).then(
    (patient) => patient.name,
    () => null,
  )
  return (
    <Prefetched
      queries={[
        query(listPatientPlaces, { params: { id } }),
        query(listRecordAccess, { params: { id }, query: { who: 'others', limit: 30 } }),
      ]}
    >
      <PageHeader
        above={
          <LinkText href={`/profile/${id}`} size="sm">
            {t('back')}
          </LinkText>
        }
        title={name === null ? t('title') : t('titleOf', { name })}
        lead={t('lead')}
      />
      <Stack gap="xl" maw={760}>
        <Places patientId={id} />
        <RecordAccess patientId={id} />
      </Stack>
    </Prefetched>
  )
}
