import type { Metadata } from 'next'
import { DeskHistory } from '@/features/lab/desk/history.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lab.desk'))('history') }
}

export default async function LabHistoryPage() {
  const t = await getTranslations('lab.desk')
  return (
    <>
      <PageHeader title={t('history')} lead={t('historyLead')} />
      <DeskHistory />
    </>
  )
}
