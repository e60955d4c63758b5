import { query } from '@imeds/client'
import { Id } from '@imeds/contracts'
import { getLabReport } from '@imeds/contracts/lab'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ReportPage } from '@/features/lab/report/report-page.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lab.report'))('one') }
}

export default async function DeskLabReportPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!Id.safeParse(id).success) notFound()
  return (
    <Prefetched queries={[query(getLabReport, { params: { id } })]}>
      <ReportPage id={id} base="/desk/lab/reports" />
    </Prefetched>
  )
}
