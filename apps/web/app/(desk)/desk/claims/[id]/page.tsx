import { query } from '@imeds/client'
import { Id } from '@imeds/contracts'
import { getClaim } from '@imeds/contracts/insurance'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ClaimPage } from '@/features/insurance/claim/claim-page.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('insurance.claim'))('short') }
}

export default async function OneClaimPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!Id.safeParse(id).success) notFound()
  return (
    <Prefetched queries={[query(getClaim, { params: { id } })]}>
      <ClaimPage claimId={id} place="desk" />
    </Prefetched>
  )
}
