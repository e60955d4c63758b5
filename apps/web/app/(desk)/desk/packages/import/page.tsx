import type { Metadata } from 'next'
import { NoPlace } from '@/features/desk/no-place.tsx'
import { PackageImport } from '@/features/packages/desk/package-import.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { LinkText } from '@/ui/link-text.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { getPlace } from '../../place.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('packages.importing'))('title') }
}

export default async function ImportPackagesPage() {
  const [t, desk] = [await getTranslations('packages.importing'), await getTranslations('packages.desk')]
  const place = await getPlace()
  if (!place) return <NoPlace />
  return (
    <>
      <PageHeader
        above={
          <LinkText href="/desk/packages" size="sm">
            {desk('back')}
          </LinkText>
        }
        title={t('title')}
        lead={t('lead')}
      />
      <PackageImport facilityId={place.facilityId} />
    </>
  )
}
