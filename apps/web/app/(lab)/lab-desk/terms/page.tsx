import type { Metadata } from 'next'
import { DeskTerms } from '@/features/lab/terms/terms-form.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lab.terms'))('title') }
}

export default async function LabTermsPage() {
  const t = await getTranslations('lab.terms')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <DeskTerms />
    </>
  )
}
