import { query } from '@imeds/client'
import { listSpecialities } from '@imeds/contracts/discovery'
import { getPractitionerForVerification } from '@imeds/contracts/practitioners'
import type { Metadata } from 'next'
import { CandidatePage } from '@/features/admin/verification/candidate.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.verification')
  return { title: t('title') }
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return (
    <Prefetched
      queries={[query(getPractitionerForVerification, { params: { id } }), query(listSpecialities)]}
    >
      <CandidatePage id={id} />
    </Prefetched>
  )
}
