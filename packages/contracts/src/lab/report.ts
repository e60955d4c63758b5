import { z } from 'zod'
import { AdministrativeGender, ById, Id, Instant, page, PageQuery } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { ResultFlag } from './result.ts'

/** What was released, word for word: the contents that ISO 15189 asks of a report. */
export const ReportContent = z.object({
  laboratory: z.object({
    name: z.string(),
    address: z.string(),
    phone: z.string().nullable(),
    registrationNumber: z.string().nullable(),
    directorName: z.string(),
    /** Only when every test of the report is accredited, on the day of its release. */
    accreditationNumber: z.string().nullable(),
    timeZone: z.string(),
  }),
  patient: z.object({ name: z.string(), age: z.string(), gender: AdministrativeGender, id: Id }),
  requester: z.string(),
  orderNumber: z.string(),
  specimens: z.array(
    z.object({
      accession: z.string(),
      specimenType: z.string(),
      collectedAt: Instant,
      receivedAt: Instant,
      qualityNote: z.string().nullable(),
    }),
  ),
  results: z.array(
    z.object({
      testId: Id,
      panel: z.string(),
      name: z.string(),
      value: z.string(),
      number: z.number().nullable(),
      unit: z.string(),
      interval: z.string(),
      /** On what the interval rests where it is the laboratory's own; null, as in older reports: the catalogue. */
      intervalSource: z.string().nullable().default(null),
      low: z.number().nullable(),
      high: z.number().nullable(),
      flag: ResultFlag.nullable(),
      method: z.string(),
      instrument: z.string().default(''),
      remark: z.string(),
      referredTo: z.string().nullable(),
      deltaExceeded: z.boolean(),
    }),
  ),
  interpretation: z.string(),
  enteredBy: z.array(z.string()),
  verifiedBy: z.string(),
  releasedBy: z.string(),
})
export type ReportContent = z.output<typeof ReportContent>

export const LabReport = z.object({
  id: Id,
  orderId: Id,
  patientId: Id,
  version: z.int(),
  status: z.enum(['released', 'superseded']),
  amendReason: z.string().nullable(),
  replacesId: Id.nullable(),
  replacedById: Id.nullable(),
  releasedAt: Instant,
  /** The laboratory's own PDF, where it gave one; its address is at `/file` below. */
  fileId: Id.nullable(),
  content: ReportContent,
})
export type LabReport = z.output<typeof LabReport>

export const LabReportCard = z.object({
  id: Id,
  orderId: Id,
  patient: z.object({ id: Id, name: z.string() }),
  laboratoryName: z.string(),
  timeZone: z.string(),
  version: z.int(),
  releasedAt: Instant,
  tests: z.array(z.string()),
  abnormal: z.int(),
  critical: z.int(),
})

export const getLabReport = endpoint({
  id: 'getLabReport',
  method: 'GET',
  path: '/v1/lab-reports/:id',
  summary: 'A released report, in the version that was asked for. Its PDF is at `/pdf` below.',
  permission: 'lab_report.read',
  params: ById,
  reply: LabReport,
  errors: ['lab_report_not_found'],
  audit: { action: 'read', record: 'lab_report' },
})

export const listLabReports = endpoint({
  id: 'listLabReports',
  method: 'GET',
  path: '/v1/lab-reports',
  summary:
    'Current reports, newest first: of the own and family profiles, of patients in care, or of the laboratory.',
  permission: 'lab_report.read',
  query: PageQuery.extend({ patientId: Id.optional() }),
  reply: page(LabReportCard),
  errors: [],
  audit: { action: 'read', record: 'lab_report' },
})

export const downloadLabReport = endpoint({
  id: 'downloadLabReport',
  method: 'GET',
  path: '/v1/lab-reports/:id/pdf',
  summary: 'A released report as PDF.',
  permission: 'lab_report.read',
  params: ById,
  reply: z.string().meta({ format: 'binary' }),
  errors: ['lab_report_not_found'],
  audit: { action: 'read', record: 'lab_report' },
  perMinute: 60,
})

/** A signed address of a file, for a few minutes. */
export const FileLink = z.object({ url: z.string(), contentType: z.string() })

export const linkReportFile = endpoint({
  id: 'linkReportFile',
  method: 'GET',
  path: '/v1/lab-reports/:id/file',
  summary: "A signed address of the laboratory's own PDF of a released report, for a few minutes.",
  permission: 'lab_report.read',
  params: ById,
  reply: FileLink,
  errors: ['lab_report_not_found', 'file_not_found'],
  audit: { action: 'read', record: 'lab_report' },
})

export const linkBenchFile = endpoint({
  id: 'linkBenchFile',
  method: 'GET',
  path: '/v1/lab-orders/:id/report-file',
  summary: 'A signed address of the PDF that lies on the bench for an order, for who has to verify it.',
  permission: 'lab.operate',
  params: ById,
  reply: FileLink,
  errors: ['lab_order_not_found', 'file_not_found'],
  audit: { action: 'read', record: 'lab_result' },
})

export const LabTrend = z.object({
  testId: Id,
  name: z.string(),
  unit: z.string(),
  points: z.array(
    z.object({
      at: Instant,
      value: z.number(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      flag: ResultFlag.nullable(),
      reportId: Id,
      laboratoryName: z.string(),
    }),
  ),
})
export type LabTrend = z.output<typeof LabTrend>

export const listLabTrends = endpoint({
  id: 'listLabTrends',
  method: 'GET',
  path: '/v1/patients/:id/lab-trends',
  summary:
    'Numbers that were measured more than once, each as a series over time with its reference range then.',
  permission: 'lab_report.read',
  params: ById,
  query: z.object({
    testId: Id.optional(),
    /** At least so many values. */
    least: z.coerce.number().int().min(1).max(10).default(1),
  }),
  reply: z.object({ timeZone: z.string(), items: z.array(LabTrend) }),
  errors: ['patient_not_found'],
  audit: { action: 'read', record: 'lab_report' },
})
