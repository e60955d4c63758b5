import { z } from 'zod'
import type { Role } from '../permissions.ts'

export const NotificationKind = z.enum([
  'appointment_booked',
  'appointment_rescheduled',
  'appointment_cancelled',
  /** The patient did not come. */
  'appointment_missed',
  /** The patient was there, and the practice saw nobody: the money goes back. */
  'appointment_unattended',
  'appointment_reminder_day',
  'appointment_reminder_hour',
  /** Paid after the hold had lapsed: the money goes back, and other slots are offered. */
  'appointment_hold_lapsed_refund',
  /** The practitioner runs late today, or is on time again. */
  'practitioner_delayed',
  'payment_received',
  'refund_processed',
  /** The gateway refused for good: somebody who may refund has to look. */
  'refund_failed',
  /** The practitioner lets the patient in. */
  'encounter_admitted',
  /** A consultation that was forgotten was ended: what is missing is written afterwards. */
  'encounter_left_open',
  'prescription_ready',
  /** The practitioner corrected the notes of a consultation that is over. */
  'clinical_note_corrected',
  'practitioner_submitted',
  'practitioner_verified',
  'practitioner_rejected',
  /** A patient opened a record to the practitioner. */
  'record_shared',
  /** An insurance claim took a step that the other side made. */
  'claim_moved',
  /** The other side wrote on an insurance claim. */
  'claim_message',
  'lab_order_booked',
  'lab_order_cancelled',
  'lab_reminder_day',
  'lab_reminder_hour',
  /** A tube was no good: the sample has to be taken again. */
  'lab_sample_needed_again',
  'lab_report_ready',
  /** A report is not there at the time that was promised. */
  'lab_report_late',
  /** A value beyond a critical limit was measured; the laboratory calls. */
  'lab_result_critical',
  'medicine_order_placed',
  /** The pharmacist checked it: it can be paid, or is being packed. */
  'medicine_order_verified',
  'medicine_order_rejected',
  'medicine_order_ready',
  'medicine_order_dispatched',
  'medicine_order_cancelled',
  /** Medicines are to be taken now; which, the page says. */
  'medicine_due',
  /** A supply ends soon, and there may be another. */
  'medicine_refill_due',
  /** Paid: what is in it can be used. */
  'package_bought',
  /** Seven days are left for what nobody used. */
  'package_expiring',
  'package_completed',
  'stock_low',
  'stock_expiring',
  /** A day after a visit: how it was. */
  'review_invited',
])
export const NotificationChannel = z.enum(['in_app', 'email', 'sms'])
/** As what somebody is told: a doctor is a patient elsewhere, and wants to hear of both in different ways. */
export const NotificationAudience = z.enum(['patient', 'practitioner', 'staff'])

export type NotificationKind = z.output<typeof NotificationKind>
export type NotificationChannel = z.output<typeof NotificationChannel>
export type NotificationAudience = z.output<typeof NotificationAudience>

export const audienceOf = (role: Role): NotificationAudience =>
  role === 'patient' || role === 'practitioner' ? role : 'staff'

type Channels = Record<NotificationChannel, boolean>
const channels = (...on: NotificationChannel[]): Channels => ({
  in_app: on.includes('in_app'),
  email: on.includes('email'),
  sms: on.includes('sms'),
})

/**
 * Which kinds an audience is told of, and by which channels as long as a person wants nothing else. One-time codes and
 * warnings about the account are no notifications: nobody can switch them off.
 */
export const notificationDefaults: Record<
  NotificationAudience,
  Partial<Record<NotificationKind, Channels>>
> = {
  patient: {
    appointment_booked: channels('in_app', 'email', 'sms'),
    appointment_rescheduled: channels('in_app', 'email', 'sms'),
    appointment_cancelled: channels('in_app', 'email', 'sms'),
    appointment_missed: channels('in_app', 'email'),
    appointment_unattended: channels('in_app', 'email', 'sms'),
    appointment_reminder_day: channels('in_app', 'email'),
    appointment_reminder_hour: channels('in_app', 'sms'),
    appointment_hold_lapsed_refund: channels('in_app', 'email', 'sms'),
    practitioner_delayed: channels('in_app', 'sms'),
    payment_received: channels('in_app', 'email'),
    refund_processed: channels('in_app', 'email'),
    encounter_admitted: channels('in_app'),
    prescription_ready: channels('in_app', 'email', 'sms'),
    clinical_note_corrected: channels('in_app', 'email', 'sms'),
    claim_moved: channels('in_app', 'email'),
    claim_message: channels('in_app', 'email'),
    lab_order_booked: channels('in_app', 'email', 'sms'),
    lab_order_cancelled: channels('in_app', 'email', 'sms'),
    lab_reminder_day: channels('in_app', 'email'),
    lab_reminder_hour: channels('in_app', 'sms'),
    lab_sample_needed_again: channels('in_app', 'email', 'sms'),
    lab_report_ready: channels('in_app', 'email', 'sms'),
    medicine_order_verified: channels('in_app', 'email', 'sms'),
    medicine_order_rejected: channels('in_app', 'email', 'sms'),
    medicine_order_ready: channels('in_app', 'email', 'sms'),
    medicine_order_dispatched: channels('in_app', 'sms'),
    medicine_order_cancelled: channels('in_app', 'email'),
    medicine_due: channels('in_app', 'sms'),
    medicine_refill_due: channels('in_app', 'email', 'sms'),
    package_bought: channels('in_app', 'email'),
    package_expiring: channels('in_app', 'email', 'sms'),
    package_completed: channels('in_app'),
    review_invited: channels('in_app', 'email'),
  },
  practitioner: {
    appointment_booked: channels('in_app'),
    appointment_rescheduled: channels('in_app', 'email'),
    appointment_cancelled: channels('in_app', 'email'),
    appointment_unattended: channels('in_app', 'email'),
    encounter_left_open: channels('in_app', 'email'),
    appointment_reminder_day: channels('in_app'),
    appointment_reminder_hour: channels('in_app'),
    practitioner_verified: channels('in_app', 'email', 'sms'),
    practitioner_rejected: channels('in_app', 'email', 'sms'),
    record_shared: channels('in_app', 'email'),
    lab_report_ready: channels('in_app', 'email'),
    lab_result_critical: channels('in_app', 'email', 'sms'),
  },
  staff: {
    practitioner_submitted: channels('in_app', 'email'),
    refund_failed: channels('in_app', 'email'),
    claim_moved: channels('in_app'),
    claim_message: channels('in_app'),
    lab_order_booked: channels('in_app'),
    lab_order_cancelled: channels('in_app'),
    lab_reminder_hour: channels('in_app'),
    lab_report_late: channels('in_app'),
    medicine_order_placed: channels('in_app'),
    medicine_order_cancelled: channels('in_app'),
    stock_low: channels('in_app', 'email'),
    stock_expiring: channels('in_app', 'email'),
  },
}
