import { query } from '@imeds/client'
import { getFacility } from '@imeds/contracts/facilities'
import type { Metadata } from 'next'
import { EditFacilityPage } from '@/features/admin/facilities/edit-facility.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.facilities')
  return { title: t('title') }
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return (
    <Prefetched queries={[query(getFacility, { params: { id } })]}>
      <EditFacilityPage id={id} />
    </Prefetched>
  )
}
