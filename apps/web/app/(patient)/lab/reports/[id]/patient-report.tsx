'use client'
import { ReportPage } from '@/features/lab/report/report-page.tsx'

/** A report of oneself or the family, with the way to its numbers over time. */
export const PatientReport = ({ id }: { id: string }) => (
  <ReportPage id={id} base="/lab/reports" trendsOf={(patientId) => `/lab/trends?patient=${patientId}`} />
)
