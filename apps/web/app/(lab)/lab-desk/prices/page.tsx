import type { Metadata } from 'next'
import { DeskPrices } from '@/features/lab/desk/prices.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lab.desk'))('offers') }
}

export default async function LabPricesPage() {
  const t = await getTranslations('lab.desk')
  return (
    <>
      <PageHeader title={t('offers')} lead={t('offersLead')} />
      <DeskPrices />
    </>
  )
}
