import { query } from '@imeds/client'
import { listClaims } from '@imeds/contracts/insurance'
import type { Metadata } from 'next'
import { Claims } from '@/features/insurance/claims/claims.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('insurance.claims'))('deskTitle') }
}

export default async function DeskClaimsPage() {
  const t = await getTranslations('insurance.claims')
  return (
    <Prefetched queries={[query(listClaims, { query: { limit: 20, open: 'true' } })]}>
      <PageHeader
        title={t('deskTitle')}
        lead={t('deskLead')}
        actions={<LinkButton href="/desk/claims/new">{t('start')}</LinkButton>}
      />
      <Claims place="desk" />
    </Prefetched>
  )
}
