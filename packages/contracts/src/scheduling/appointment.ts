import { z } from 'zod'
import { AdministrativeGender, CalendarDate, ConsultationMode, Id, Instant, Paise } from '../common.ts'
import { RefundTier } from '../practitioners/profile.ts'

/**
 * held: the slot waits for its payment; booked: paid or free; arrived: checked in; in_progress: the consultation runs;
 * fulfilled: it took place; no_show: the patient did not come, or left; unattended: the patient was there and nobody saw
 * them; expired: the hold ran out or was given up.
 */
export const AppointmentStatus = z.enum([
  'held',
  'booked',
  'arrived',
  'in_progress',
  'fulfilled',
  'cancelled',
  'no_show',
  'unattended',
  'expired',
])
/** before: a slot is booked when it is paid; at_desk: the counter collects, at the latest after the visit. */
export const AppointmentPayment = z.enum(['before', 'at_desk'])
export const Visit = z.enum(['first', 'follow_up'])
export const CancelledBy = z.enum(['patient', 'practitioner', 'facility'])

/** What the asking person may do with an appointment at this moment. */
export const AppointmentAbilities = z.object({
  canPay: z.boolean(),
  canRelease: z.boolean(),
  canCancel: z.boolean(),
  canReschedule: z.boolean(),
  canCheckIn: z.boolean(),
  /** Enter the waiting room or the consultation. */
  canJoin: z.boolean(),
  canMarkNoShow: z.boolean(),
})

export const Appointment = z.object({
  id: Id,
  /** Rises with every change of time; send it along when rescheduling. */
  version: z.int(),
  status: AppointmentStatus,
  mode: ConsultationMode,
  visit: Visit,
  /** The consultation that a follow-up goes back to. */
  followUpOf: Id.nullable(),
  startsAt: Instant,
  endsAt: Instant,
  /** Until when the slot waits for its payment; null unless held. */
  holdExpiresAt: Instant.nullable(),
  /** What the consultation costs, fixed when the slot was taken; 0 is free. */
  feePaise: Paise,
  payment: AppointmentPayment,
  /** The bought package that pays it. */
  packagePurchase: z.object({ id: Id, name: z.string() }).nullable(),
  reason: z.string(),
  symptoms: z.array(z.string()),
  patient: z.object({ id: Id, name: z.string(), gender: AdministrativeGender, birthDate: CalendarDate }),
  practitioner: z.object({ id: Id, name: z.string() }),
  facility: z.object({ id: Id, name: z.string(), address: z.string(), timeZone: z.string() }),
  /** Null when there is none (a free visit), or when the asking person may not see bills. */
  bill: z
    .object({
      id: Id,
      status: z.enum(['open', 'paid', 'refunded', 'partly_refunded', 'issued']),
      totalPaise: Paise,
      /** What is still to be paid, while it is open. */
      duePaise: Paise,
    })
    .nullable(),
  cancelledBy: CancelledBy.nullable(),
  cancelReason: z.string().nullable(),
  /** As it stood when the slot was taken. */
  policy: z.object({ refundTiers: z.array(RefundTier), changeHoursBefore: z.int() }),
  abilities: AppointmentAbilities,
  createdAt: Instant,
})
export type Appointment = z.output<typeof Appointment>
export type AppointmentStatus = z.output<typeof AppointmentStatus>
