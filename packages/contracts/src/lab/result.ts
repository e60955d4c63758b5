import { z } from 'zod'
import { ById, Id, Instant, Line, Text } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { LineProblem } from '../line-problem.ts'
import { LabOrderStatus } from './order.ts'

import { ValueKind } from './test.ts'

/** Low, high, critically low or high, or abnormal where there is no order of values. */
export const ResultFlag = z.enum(['L', 'H', 'LL', 'HH', 'A'])
export type ResultFlag = z.output<typeof ResultFlag>

/** Whether the controls of the run that measured it were in order; a value of a run that failed is not verified. */
export const QcState = z.enum(['not_recorded', 'passed', 'failed'])
export type QcState = z.output<typeof QcState>

export const Callback = z.object({
  id: Id,
  testId: Id,
  value: z.string(),
  toldName: z.string(),
  toldRole: z.enum(['practitioner', 'nurse', 'patient', 'relative', 'other']),
  toldAt: Instant,
  note: z.string(),
})

/** A line of the sheet that results are entered in: the test with its limits for this patient, and what is known. */
export const SheetLine = z.object({
  testId: Id,
  code: z.string(),
  name: z.string(),
  /** The panel under which it was ordered; empty for a single test. */
  panel: z.string(),
  valueKind: ValueKind,
  choices: z.array(z.string()),
  unit: z.string(),
  decimals: z.int(),
  method: z.string(),
  possibleMin: z.number().nullable(),
  possibleMax: z.number().nullable(),
  /** As it is printed: `13 – 17`. */
  interval: z.string(),
  /** On what the interval rests where it is the laboratory's own; null: the catalogue. */
  rangeSource: z.string().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  expected: z.string().nullable(),
  accession: z.string().nullable(),
  /** Its tube is at the bench. */
  ready: z.boolean(),
  result: z
    .object({
      value: z.string(),
      flag: ResultFlag.nullable(),
      critical: z.boolean(),
      calledBack: z.boolean(),
      deltaExceeded: z.boolean(),
      remark: z.string(),
      referredTo: z.string().nullable(),
      method: z.string(),
      instrument: z.string(),
      runId: z.string(),
      qcState: QcState,
      source: z.enum(['entered', 'csv', 'hl7']),
    })
    .nullable(),
  /** The newest released number of the same person, in whichever laboratory it was measured. */
  previous: z.object({ value: z.number(), at: Instant, laboratoryName: z.string() }).nullable(),
})
export type SheetLine = z.output<typeof SheetLine>

export const ResultSheet = z.object({
  orderId: Id,
  status: LabOrderStatus,
  patient: z.object({ name: z.string(), age: z.string(), gender: z.string() }),
  /** Null until a tube is at the bench. */
  report: z
    .object({
      id: Id,
      version: z.int(),
      status: z.enum(['draft', 'verified', 'released']),
      amendReason: z.string().nullable(),
      interpretation: z.string(),
      fileId: Id.nullable(),
    })
    .nullable(),
  lines: z.array(SheetLine),
  callbacks: z.array(Callback),
  /** What stands in the way of the next step. */
  blockers: z.array(z.enum(['results_missing', 'qc_failed', 'second_person_needed', 'callback_missing'])),
  abilities: z.object({
    enter: z.boolean(),
    verify: z.boolean(),
    callBack: z.boolean(),
    release: z.boolean(),
    amend: z.boolean(),
  }),
})
export type ResultSheet = z.output<typeof ResultSheet>

export const ResultInput = z.object({
  testId: Id,
  /** As the analyser or a person writes it; empty takes the result back. */
  value: z.string().trim().max(2000),
  /** The unit that the value is in: another than the test's is refused, never converted. */
  unit: z.string().max(40),
  remark: Line.default(''),
  /** The laboratory that measured it, where that is another. */
  referredTo: Line.nullable().default(null),
  /** The test's own when left out. */
  method: Line.optional(),
  instrument: Line.default(''),
  runId: Line.default(''),
  qcState: QcState.default('not_recorded'),
})

const sheet = {
  permission: 'lab.operate',
  params: ById,
  status: 200,
  reply: ResultSheet,
} as const

export const getResultSheet = endpoint({
  ...sheet,
  id: 'getResultSheet',
  method: 'GET',
  path: '/v1/lab-orders/:id/results',
  summary:
    'The sheet of an order: every test with its limits for this patient, results, and what is missing.',
  errors: ['lab_order_not_found'],
  audit: { action: 'read', record: 'lab_result' },
})

export const saveResults = endpoint({
  ...sheet,
  id: 'saveResults',
  method: 'PUT',
  path: '/v1/lab-orders/:id/results',
  summary: 'Enters results; those of other tests stay. One that cannot be refuses all, naming each.',
  body: z.object({
    results: z.array(ResultInput).max(100),
    interpretation: Text.optional(),
  }),
  errors: ['lab_order_not_found', 'wrong_status', 'specimen_not_received', 'result_not_valid'],
  audit: { action: 'update', record: 'lab_result' },
})

export const attachReportFile = endpoint({
  ...sheet,
  id: 'attachReportFile',
  method: 'POST',
  path: '/v1/lab-orders/:id/report-file',
  summary: "Gives the laboratory's own report (a PDF that was uploaded) in place of single results.",
  body: z.object({ fileId: Id }),
  errors: ['lab_order_not_found', 'wrong_status', 'file_not_found', 'specimen_not_received'],
  audit: { action: 'update', record: 'lab_result' },
})

export const verifyResults = endpoint({
  ...sheet,
  id: 'verifyResults',
  method: 'POST',
  path: '/v1/lab-orders/:id/verification',
  summary:
    'Confirms all results of an order; by another person than who entered them where the laboratory wants it.',
  errors: ['lab_order_not_found', 'wrong_status', 'results_missing', 'qc_failed', 'second_person_needed'],
  audit: { action: 'execute', record: 'lab_result' },
})

export const reopenResults = endpoint({
  ...sheet,
  id: 'reopenResults',
  method: 'POST',
  path: '/v1/lab-orders/:id/reopening',
  summary: 'Takes a verification back before the report is released.',
  errors: ['lab_order_not_found', 'wrong_status'],
  audit: { action: 'update', record: 'lab_result' },
})

export const recordCallback = endpoint({
  ...sheet,
  id: 'recordCallback',
  method: 'POST',
  path: '/v1/lab-orders/:id/callbacks',
  summary: 'Records that a critical value was telephoned, to whom and when, and that it was read back.',
  body: z.object({
    testId: Id,
    toldName: Line.min(2),
    toldRole: Callback.shape.toldRole,
    /** Never later than now. */
    toldAt: Instant,
    readBack: z.literal(true),
    note: Line.default(''),
  }),
  errors: ['lab_order_not_found', 'not_critical', 'told_in_future'],
  idempotency: 'required',
  audit: { action: 'create', record: 'critical_callback' },
})

export const releaseReport = endpoint({
  ...sheet,
  id: 'releaseReport',
  method: 'POST',
  path: '/v1/lab-orders/:id/report',
  summary:
    'Releases the verified results as a report that never changes; critical values must have been told.',
  errors: ['lab_order_not_found', 'wrong_status', 'callback_missing'],
  audit: { action: 'execute', record: 'lab_report' },
})

export const amendReport = endpoint({
  ...sheet,
  id: 'amendReport',
  method: 'POST',
  path: '/v1/lab-orders/:id/amendment',
  summary:
    'Begins a new version of a released report with the same results; the old one stays valid until it is released.',
  body: z.object({ reason: Line.min(5) }),
  errors: ['lab_order_not_found', 'wrong_status'],
  audit: { action: 'create', record: 'lab_report' },
})

export const importResults = endpoint({
  id: 'importResults',
  method: 'POST',
  path: '/v1/laboratories/:id/results/import',
  summary:
    'Checks results of an analyser (CSV: accession, test, value, unit, and if known remark, referred_to, method, instrument, run, qc; or HL7 version 2 ORU^R01) whole, and enters them when asked to and every one is sound.',
  permission: 'lab.operate',
  params: ById,
  status: 200,
  body: z.object({
    format: z.enum(['csv', 'hl7']),
    text: z.string().min(1).max(900_000),
    apply: z.boolean(),
  }),
  reply: z.object({
    rows: z.int(),
    sound: z.int(),
    imported: z.int(),
    problems: z.array(LineProblem),
  }),
  errors: ['laboratory_not_found', 'csv_unreadable', 'hl7_unreadable'],
  audit: { action: 'update', record: 'lab_result' },
})
