import type { Metadata } from 'next'
import { PrescriptionList } from '@/features/prescriptions/prescription-list.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('prescriptions')
  return { title: t('title') }
}

export default async function PrescriptionsPage() {
  const t = await getTranslations('prescriptions')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <PrescriptionList />
    </>
  )
}
