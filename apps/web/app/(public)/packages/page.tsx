import { query } from '@imeds/client'
import { searchPackages } from '@imeds/contracts/packages'
import type { Metadata } from 'next'
import { PackageSearch } from '@/features/packages/sale/package-search.tsx'
import { queryOf, searchOf } from '@/features/packages/sale/search-params.ts'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { getSession } from '@/lib/session.ts'
import { LinkButton } from '@/ui/link-button.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('packages')
  return { title: t('title'), description: t('lead') }
}

type Params = Promise<Record<string, string | string[] | undefined>>

export default async function PackagesPage({ searchParams }: { searchParams: Params }) {
  const t = await getTranslations('packages')
  const search = searchOf(await searchParams)
  const { activeRole } = await getSession()
  return (
    <Prefetched queries={[query(searchPackages, { query: queryOf(search) })]}>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          activeRole === 'patient' ? (
            <LinkButton href="/packages/mine" variant="default">
              {t('search.mine')}
            </LinkButton>
          ) : null
        }
      />
      <PackageSearch search={search} />
    </Prefetched>
  )
}
