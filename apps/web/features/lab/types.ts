import type { LabOrderCard, LabReportCard } from '@imeds/contracts/lab'
import type { z } from 'zod'

export type {
  LabOrder,
  LabReport,
  LabTest,
  LabTrend,
  ResultSheet,
  SheetLine,
  Specimen,
} from '@imeds/contracts/lab'
export type OrderCard = z.output<typeof LabOrderCard>
export type ReportCard = z.output<typeof LabReportCard>
