import { query } from '@imeds/client'
import { getUser } from '@imeds/contracts/identity'
import type { Metadata } from 'next'
import { PersonPage } from '@/features/admin/people/person.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.people')
  return { title: t('title') }
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return (
    <Prefetched queries={[query(getUser, { params: { id } })]}>
      <PersonPage id={id} />
    </Prefetched>
  )
}
