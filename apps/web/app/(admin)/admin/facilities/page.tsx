import { query } from '@imeds/client'
import { listFacilities } from '@imeds/contracts/facilities'
import type { Metadata } from 'next'
import { Facilities } from '@/features/admin/facilities/facilities.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.facilities')
  return { title: t('title') }
}

export default async function FacilitiesPage() {
  const t = await getTranslations('admin.facilities')
  return (
    <Prefetched queries={[query(listFacilities, { query: { limit: 20, includeInactive: 'true' } })]}>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={<LinkButton href="/admin/facilities/new">{t('add')}</LinkButton>}
      />
      <Facilities />
    </Prefetched>
  )
}
