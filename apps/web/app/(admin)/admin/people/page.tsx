import { query } from '@imeds/client'
import { listUsers } from '@imeds/contracts/identity'
import type { Metadata } from 'next'
import { People } from '@/features/admin/people/people.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.people')
  return { title: t('title') }
}

export default async function PeoplePage() {
  const t = await getTranslations('admin')
  return (
    <Prefetched queries={[query(listUsers, { body: { text: '', limit: 20 } })]}>
      <PageHeader
        title={t('people.title')}
        lead={t('people.lead')}
        actions={
          <LinkButton href="/admin/roles" variant="default">
            {t('grants.title')}
          </LinkButton>
        }
      />
      <People />
    </Prefetched>
  )
}
