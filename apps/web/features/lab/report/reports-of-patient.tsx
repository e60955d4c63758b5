'use client'
import { useTranslations } from '@imeds/i18n/react'
import { SectionCard } from '@/ui/section-card.tsx'
import { ReportList } from './report-list.tsx'

/** The laboratory reports of a patient, for who treats them. */
export function ReportsOfPatient({ patientId }: { patientId: string }) {
  const t = useTranslations('lab.practice')
  return (
    <SectionCard title={t('reports')}>
      <ReportList patientId={patientId} base="/practice/lab/reports" quiet />
    </SectionCard>
  )
}
