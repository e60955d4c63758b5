import type { Metadata } from 'next'
import { BackLink } from '@/features/admin/back-link.tsx'
import { NewFacilityForm } from '@/features/admin/facilities/new-facility.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.facilities')
  return { title: t('add') }
}

export default async function NewFacilityPage() {
  const t = await getTranslations('admin.facilities')
  return (
    <>
      <PageHeader
        above={<BackLink href="/admin/facilities">{t('back')}</BackLink>}
        title={t('add')}
        lead={t('lead')}
      />
      <NewFacilityForm />
    </>
  )
}
