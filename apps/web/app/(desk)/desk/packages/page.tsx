import { query } from '@imeds/client'
import { listOwnPackages } from '@imeds/contracts/packages'
import type { Metadata } from 'next'
import { NoPlace } from '@/features/desk/no-place.tsx'
import { OwnPackages } from '@/features/packages/desk/own-packages.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { getPlace } from '../place.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('packages.desk'))('title') }
}

export default async function DeskPackagesPage() {
  const place = await getPlace()
  if (!place) return <NoPlace />
  return (
    <Prefetched queries={[query(listOwnPackages, { query: { limit: 20 } })]}>
      <OwnPackages facility={{ id: place.facilityId, name: place.name }} />
    </Prefetched>
  )
}
