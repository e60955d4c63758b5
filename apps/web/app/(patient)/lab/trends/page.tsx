import { Id } from '@imeds/contracts'
import type { Metadata } from 'next'
import { FamilyTrends } from '@/features/lab/trends/trends.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { PageHeader } from '@/ui/page-header.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lab.trend'))('title') }
}

export default async function TrendsPage({ searchParams }: Props) {
  const t = await getTranslations('lab.trend')
  const { patient } = await searchParams
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <FamilyTrends patientId={Id.safeParse(patient).data ?? null} />
    </>
  )
}
