import { query } from '@imeds/client'
import { listPackagePurchases } from '@imeds/contracts/packages'
import type { Metadata } from 'next'
import { MyPackages } from '@/features/packages/mine/my-packages.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('packages.mine'))('title') }
}

export default async function MyPackagesPage() {
  const t = await getTranslations('packages.mine')
  return (
    <Prefetched queries={[query(listPackagePurchases, { query: { limit: 20 } })]}>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <LinkButton href="/packages" variant="default">
            {t('browse')}
          </LinkButton>
        }
      />
      <MyPackages />
    </Prefetched>
  )
}
