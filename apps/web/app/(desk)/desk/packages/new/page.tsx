import type { Metadata } from 'next'
import { NoPlace } from '@/features/desk/no-place.tsx'
import { PackageForm } from '@/features/packages/desk/package-form.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { LinkText } from '@/ui/link-text.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { getPlace } from '../../place.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('packages.form'))('newTitle') }
}

export default async function NewPackagePage() {
  const [t, desk] = [await getTranslations('packages.form'), await getTranslations('packages.desk')]
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
        title={t('newTitle')}
        lead={t('newLead')}
      />
      <PackageForm facilityId={place.facilityId} />
    </>
  )
}
