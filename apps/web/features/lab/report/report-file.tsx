'use client'
import { call } from '@imeds/client'
import { linkReportFile } from '@imeds/contracts/lab'
import { useTranslations } from '@imeds/i18n/react'
import { SectionCard } from '@/ui/section-card.tsx'
import { OpenFile } from '../open-file.tsx'

/** The laboratory's own PDF. */
export function ReportFile({ reportId }: { reportId: string }) {
  const t = useTranslations('lab.report')
  return (
    <SectionCard title={t('file')}>
      <OpenFile ask={() => call(linkReportFile, { params: { id: reportId } })} />
    </SectionCard>
  )
}
