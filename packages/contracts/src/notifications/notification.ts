import { z } from 'zod'
import { ConsultationMode, Id, Instant, Paise } from '../common.ts'
import { BillSubject, PaymentChannel } from '../billing/bill.ts'
import { NotificationAudience } from './kinds.ts'

/** The appointment that a notification is about, as it stood then; never whose it is. */
export const NotifiedVisit = z.object({
  appointmentId: Id,
  startsAt: Instant,
  /** The facility's zone: the time is shown in it. */
  timeZone: z.string(),
  mode: ConsultationMode,
  facilityName: z.string(),
  /** What the telemedicine guidelines want in every message to a patient. */
  practitioner: z.object({
    id: Id,
    name: z.string(),
    qualifications: z.string(),
    registrationNumber: z.string(),
    registrationCouncil: z.string(),
  }),
})
/** The order to a laboratory that a notification is about; never whose it is, nor what is measured. */
export const NotifiedLabOrder = z.object({
  orderId: Id,
  startsAt: Instant,
  timeZone: z.string(),
  collection: z.enum(['visit', 'home']),
  laboratoryName: z.string(),
})
/** What was billed where no doctor stands behind it, and where; never what it was in detail. */
export const NotifiedPurchase = z.object({
  subjectType: BillSubject.exclude(['appointment']),
  facilityName: z.string(),
})
/** Money for a visit or for a purchase, one of the two. */
export const NotifiedMoney = z.object({
  billId: Id,
  amountPaise: Paise,
  /** How a refund goes; the gateway's where nothing is said. */
  channel: PaymentChannel.optional(),
  visit: NotifiedVisit.optional(),
  purchase: NotifiedPurchase.optional(),
})

/** The order at a pharmacy that a notification is about; never whose it is, nor which medicines. */
export const NotifiedMedicineOrder = z.object({ orderId: Id, pharmacyName: z.string() })
/** The prescription that a notification is about; never whose it is, nor what stands in it. */
export const NotifiedPrescription = z.object({ prescriptionId: Id })
/** The bought package that a notification is about; never whose it is, nor what it is for. */
export const NotifiedPackage = z.object({
  purchaseId: Id,
  facilityName: z.string(),
  expiresAt: Instant,
  timeZone: z.string(),
})
/** How many products or batches of a store need somebody's eyes. */
export const NotifiedStock = z.object({ storeId: Id, storeName: z.string(), count: z.int() })

const common = {
  id: Id,
  audience: NotificationAudience,
  createdAt: Instant,
  readAt: Instant.nullable(),
  /** The page to open, below the public address: `/appointments/…`. */
  link: z.string(),
  abilities: z.object({ markRead: z.boolean() }),
}

/** Ids, times and the names of practitioners and facilities: the reader's screen makes the sentence in its language. */
export const Notification = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.enum([
      'appointment_booked',
      'appointment_rescheduled',
      'appointment_missed',
      'appointment_unattended',
      'appointment_reminder_day',
      'appointment_reminder_hour',
      'appointment_hold_lapsed_refund',
      'review_invited',
    ]),
    params: z.object({ visit: NotifiedVisit }),
  }),
  z.object({
    ...common,
    kind: z.literal('appointment_cancelled'),
    params: z.object({ visit: NotifiedVisit, by: z.enum(['patient', 'practitioner', 'facility']) }),
  }),
  z.object({
    ...common,
    kind: z.literal('practitioner_delayed'),
    params: z.object({ visit: NotifiedVisit, minutes: z.int().min(0) }),
  }),
  z.object({
    ...common,
    kind: z.enum(['payment_received', 'refund_processed', 'refund_failed']),
    params: NotifiedMoney,
  }),
  z.object({
    ...common,
    kind: z.enum(['encounter_admitted', 'encounter_left_open', 'clinical_note_corrected']),
    params: z.object({ encounterId: Id, visit: NotifiedVisit }),
  }),
  z.object({
    ...common,
    kind: z.literal('prescription_ready'),
    params: z.object({ prescriptionId: Id, visit: NotifiedVisit }),
  }),
  z.object({
    ...common,
    kind: z.enum(['practitioner_submitted', 'practitioner_verified', 'practitioner_rejected']),
    params: z.object({ practitionerId: Id, practitionerName: z.string() }),
  }),
  z.object({ ...common, kind: z.literal('record_shared'), params: z.object({ shareId: Id }) }),
  z.object({
    ...common,
    kind: z.enum(['claim_moved', 'claim_message']),
    params: z.object({ claimId: Id, facilityName: z.string() }),
  }),
  z.object({
    ...common,
    kind: z.enum([
      'lab_order_booked',
      'lab_order_cancelled',
      'lab_reminder_day',
      'lab_reminder_hour',
      'lab_sample_needed_again',
      'lab_report_late',
      'lab_result_critical',
    ]),
    params: z.object({ lab: NotifiedLabOrder }),
  }),
  z.object({
    ...common,
    kind: z.literal('lab_report_ready'),
    params: z.object({ lab: NotifiedLabOrder, reportId: Id }),
  }),
  z.object({
    ...common,
    kind: z.enum([
      'medicine_order_placed',
      'medicine_order_verified',
      'medicine_order_rejected',
      'medicine_order_ready',
      'medicine_order_dispatched',
      'medicine_order_cancelled',
    ]),
    params: z.object({ medicineOrder: NotifiedMedicineOrder }),
  }),
  z.object({
    ...common,
    kind: z.enum(['medicine_due', 'medicine_refill_due']),
    params: z.object({ prescription: NotifiedPrescription }),
  }),
  z.object({
    ...common,
    kind: z.enum(['package_bought', 'package_expiring', 'package_completed']),
    params: z.object({ healthPackage: NotifiedPackage }),
  }),
  z.object({
    ...common,
    kind: z.enum(['stock_low', 'stock_expiring']),
    params: z.object({ stock: NotifiedStock }),
  }),
])
export type Notification = z.output<typeof Notification>
export type NotifiedVisit = z.output<typeof NotifiedVisit>
/** What a notification is about: its kind with the params of that kind. */
export type NotificationContent = Notification extends infer N
  ? N extends Notification
    ? { [K in N['kind']]: { kind: K; params: N['params'] } }[N['kind']]
    : never
  : never
