import { query } from '@imeds/client'
import { listRecordShares } from '@imeds/contracts/records'
import type { Metadata } from 'next'
import { RecordColumns } from '@/features/records/record-columns.tsx'
import { ShareForm } from '@/features/records/share/share-form.tsx'
import { ShareList } from '@/features/records/share/share-list.tsx'
import { WhoseRecord } from '@/features/records/whose-record.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { nameOf } from '../../name-of.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('records.share'))('title') }
}

export default async function SharePage({ params }: { params: Promise<{ patientId: string }> }) {
  const { patientId: id } = await params
  const [t, name] = await Promise.all([getTranslations('records'), nameOf(id)])
  return (
    <Prefetched queries={[query(listRecordShares, { params: { id }, query: { limit: 20 } })]}>
      <PageHeader
        above={
          <LinkText href={`/record/${id}`} size="sm">
            {name === null ? t('title') : t('titleOf', { name })}
          </LinkText>
        }
        title={t('more.share')}
        lead={t('share.lead')}
        actions={<WhoseRecord patientId={id} part="/share" />}
      />
      <RecordColumns main={<ShareForm patientId={id} />} aside={<ShareList patientId={id} />} />
    </Prefetched>
  )
}
