import { query } from '@imeds/client'
import { getFacility } from '@imeds/contracts/facilities'
import { listOwnMedicines } from '@imeds/contracts/prescriptions'
import type { Metadata } from 'next'
import { OwnMedicines } from '@/features/prescriptions/own-list/own-medicines.tsx'
import { callFromServer } from '@/lib/call-from-server.ts'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('prescriptions.ownList'))('title') }
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const t = await getTranslations('prescriptions.ownList')
  const { name } = await callFromServer(getFacility, { params: { id } })
  return (
    <Prefetched queries={[query(listOwnMedicines, { params: { id }, query: { limit: 20 } })]}>
      <PageHeader
        above={<LinkText href={`/admin/facilities/${id}`}>{t('back')}</LinkText>}
        title={t('title')}
        lead={t('lead', { facility: name })}
      />
      <OwnMedicines facilityId={id} />
    </Prefetched>
  )
}
