import type { Metadata } from 'next'
import { ExportCard } from '@/features/records/export/export-card.tsx'
import { WhoseRecord } from '@/features/records/whose-record.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { LinkText } from '@/ui/link-text.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { nameOf } from '../../name-of.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('records.export'))('title') }
}

export default async function ExportPage({ params }: { params: Promise<{ patientId: string }> }) {
  const { patientId: id } = await params
  const [t, name] = await Promise.all([getTranslations('records'), nameOf(id)])
  return (
    <>
      <PageHeader
        above={
          <LinkText href={`/record/${id}`} size="sm">
            {name === null ? t('title') : t('titleOf', { name })}
          </LinkText>
        }
        title={t('export.title')}
        lead={t('export.lead')}
        actions={<WhoseRecord patientId={id} part="/export" />}
      />
      <ExportCard patientId={id} />
    </>
  )
}
