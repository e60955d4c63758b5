import { query } from '@imeds/client'
import { listOwnMedicines } from '@imeds/contracts/prescriptions'
import type { Metadata } from 'next'
import { NoPlace } from '@/features/desk/no-place.tsx'
import { OwnMedicines } from '@/features/prescriptions/own-list/own-medicines.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { getPlace } from '../place.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('prescriptions.ownList'))('title') }
}

export default async function Page() {
  const t = await getTranslations('prescriptions.ownList')
  const place = await getPlace()
  if (!place) return <NoPlace />
  const { facilityId, name } = place
  return (
    <Prefetched queries={[query(listOwnMedicines, { params: { id: facilityId }, query: { limit: 20 } })]}>
      <PageHeader title={t('title')} lead={t('lead', { facility: name })} />
      <OwnMedicines facilityId={facilityId} />
    </Prefetched>
  )
}
