import type { Metadata } from 'next'
import { DeskWorklist } from '@/features/lab/desk/worklist.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lab.desk'))('title') }
}

export default async function LabDeskPage() {
  const t = await getTranslations('lab.desk')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <DeskWorklist />
    </>
  )
}
