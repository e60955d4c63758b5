import { z } from 'zod'
import { BillKind, BillStatus } from '../billing/bill.ts'
import { ById, CalendarDate, ConsultationMode, Id, Instant, Paise, page, PageQuery } from '../common.ts'
import { EncounterStatus } from '../consultation/encounter.ts'
import { endpoint } from '../endpoint.ts'
import { ContentType } from '../files/purposes.ts'
import { ClaimKind, ClaimStatus } from '../insurance/claim.ts'
import { ResultFlag } from '../lab/result.ts'
import { ObservationCode } from '../patients/observations.ts'
import { PackagePurchaseStatus } from '../packages/purchase.ts'
import { MedicineOrderStatus } from '../pharmacy/medicine-order.ts'
import { DocumentReferenceKind } from './document.ts'

export const TimelineKind = z.enum([
  'encounter',
  'prescription',
  'diagnostic_report',
  'medicine_order',
  'observation',
  'document',
  'bill',
  'claim',
  'package_purchase',
])
export type TimelineKind = z.output<typeof TimelineKind>

const common = {
  /** Unique among the entries of one kind. */
  id: Id,
  /** When it happened; of a paper the morning of the date on it, in India. */
  at: Instant,
}

/** One thing that happened to a patient. */
export const TimelineEntry = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('encounter'),
    appointmentId: Id,
    status: EncounterStatus,
    mode: ConsultationMode,
    practitionerName: z.string(),
    facilityName: z.string(),
    timeZone: z.string(),
    /** From the notes, once the consultation is finished. */
    diagnosis: z.string().nullable(),
    /** When its notes were corrected last. */
    correctedAt: Instant.nullable(),
    abilities: z.object({ readNote: z.boolean() }),
  }),
  z.object({
    ...common,
    kind: z.literal('prescription'),
    version: z.int(),
    practitionerName: z.string(),
    diagnosis: z.string(),
    medicines: z.array(z.string()),
    tests: z.array(z.string()),
  }),
  z.object({
    ...common,
    kind: z.literal('diagnostic_report'),
    version: z.int(),
    laboratoryName: z.string(),
    timeZone: z.string(),
    /** Panels, and tests outside of one. */
    tests: z.array(z.string()),
    /** How many results; none where the laboratory gave its own paper instead. */
    results: z.int(),
    /** The results outside their range. */
    flagged: z.array(z.object({ name: z.string(), value: z.string(), unit: z.string(), flag: ResultFlag })),
  }),
  z.object({
    ...common,
    kind: z.literal('medicine_order'),
    status: MedicineOrderStatus,
    pharmacyName: z.string(),
    timeZone: z.string(),
    /** In units of the product. */
    medicines: z.array(z.object({ name: z.string(), quantity: z.int(), unit: z.string() })),
  }),
  z.object({
    ...common,
    kind: z.literal('observation'),
    /** Taken together. */
    values: z.array(z.object({ code: ObservationCode, value: z.number(), unit: z.string() })),
  }),
  z.object({
    ...common,
    kind: z.literal('document'),
    documentKind: DocumentReferenceKind,
    title: z.string(),
    documentDate: CalendarDate,
    fileId: Id,
    contentType: ContentType,
    recordedBy: z.enum(['family', 'practitioner']),
    abilities: z.object({ remove: z.boolean() }),
  }),
  z.object({
    ...common,
    kind: z.literal('bill'),
    billKind: BillKind,
    status: BillStatus,
    number: z.string().nullable(),
    totalPaise: Paise,
    facilityName: z.string(),
  }),
  z.object({
    ...common,
    kind: z.literal('claim'),
    claimKind: ClaimKind,
    status: ClaimStatus,
    payer: z.string(),
    claimedPaise: Paise,
    approvedPaise: Paise.nullable(),
    paidPaise: Paise.nullable(),
  }),
  z.object({
    ...common,
    kind: z.literal('package_purchase'),
    name: z.string(),
    status: PackagePurchaseStatus,
    facilityName: z.string(),
    /** How many units it holds, and how many are used. */
    units: z.int(),
    used: z.int(),
  }),
])
export type TimelineEntry = z.output<typeof TimelineEntry>

export const readTimeline = endpoint({
  id: 'readTimeline',
  method: 'GET',
  path: '/v1/patients/:id/timeline',
  summary: 'What happened to a patient, newest first: of each kind what the caller may see.',
  permission: 'record.read',
  params: ById,
  query: PageQuery.extend({
    kind: TimelineKind.optional(),
    /** From this instant on. */
    from: Instant.optional(),
    /** Before this instant. */
    to: Instant.optional(),
  }),
  reply: page(TimelineEntry).extend({
    /** The kinds that the caller may ask for. */
    kinds: z.array(TimelineKind),
  }),
  errors: ['patient_not_found'],
  audit: { action: 'read', record: 'timeline' },
})

/** Answers `application/pdf`: link to it, do not call it for JSON. */
export const downloadPatientSummary = endpoint({
  id: 'downloadPatientSummary',
  method: 'GET',
  path: '/v1/patients/:id/summary/pdf',
  summary: 'The patient summary on paper: who it is, what to know, and the last consultations.',
  permission: 'record.read',
  params: ById,
  reply: z.string().meta({ format: 'binary', description: 'The bytes of the PDF.' }),
  errors: ['patient_not_found'],
  audit: { action: 'read', record: 'patient' },
  perMinute: 60,
})
