import type { Metadata } from 'next'
import { DeskImports } from '@/features/lab/desk/imports.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lab.desk'))('importing') }
}

export default async function LabImportPage() {
  const t = await getTranslations('lab.desk')
  return (
    <>
      <PageHeader title={t('importing')} />
      <DeskImports />
    </>
  )
}
