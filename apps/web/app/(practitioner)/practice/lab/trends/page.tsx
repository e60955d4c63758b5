import { Id } from '@imeds/contracts'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Trends } from '@/features/lab/trends/trends.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { PageHeader } from '@/ui/page-header.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lab.trend'))('title') }
}

export default async function PatientTrendsPage({ searchParams }: Props) {
  const t = await getTranslations('lab.trend')
  const patientId = Id.safeParse((await searchParams)['patient']).data
  if (!patientId) notFound()
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Trends patientId={patientId} />
    </>
  )
}
