import { z } from 'zod'
import { complaint } from '../field-codes.ts'
import { ById, CalendarDate, ClockTime, Id, Instant } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Dose } from '../prescriptions/index.ts'

/** When the parts of a day are, by the person's clocks: each later than the one before. */
export const ReminderTimes = z.object({
  morning: ClockTime,
  noon: ClockTime,
  evening: ClockTime,
  night: ClockTime,
})
export type ReminderTimes = z.output<typeof ReminderTimes>

const RemindedLine = z.object({
  genericName: z.string(),
  form: z.string(),
  strength: z.string(),
  dose: Dose,
  doseText: z.string(),
  instructions: z.string(),
})

export const MedicineReminder = z.object({
  id: Id,
  prescriptionId: Id,
  patient: z.object({ id: Id, name: z.string() }),
  timeZone: z.string(),
  startsOn: CalendarDate,
  times: ReminderTimes,
  status: z.enum(['active', 'stopped', 'ended']),
  /** When the next reminder comes. */
  nextAt: Instant.nullable(),
  snoozedUntil: Instant.nullable(),
  /** What is to be taken then. */
  next: z.array(RemindedLine),
  abilities: z.object({ stop: z.boolean(), snooze: z.boolean() }),
})
export type MedicineReminder = z.output<typeof MedicineReminder>

export const getPrescriptionReminder = endpoint({
  id: 'getPrescriptionReminder',
  method: 'GET',
  path: '/v1/prescriptions/:id/reminder',
  summary: 'Whether the caller is reminded of the medicines of a prescription, and of which one can be.',
  permission: 'medicine_reminder.keep',
  params: ById,
  reply: z.object({
    reminder: MedicineReminder.nullable(),
    /** False once a newer version was signed. */
    current: z.boolean(),
    lines: z.array(
      RemindedLine.extend({
        /** False for what is taken once, or when needed. */
        regular: z.boolean(),
      }),
    ),
  }),
  errors: ['prescription_not_found'],
  audit: { action: 'read', record: 'prescription' },
})

export const setPrescriptionReminder = endpoint({
  id: 'setPrescriptionReminder',
  method: 'PUT',
  path: '/v1/prescriptions/:id/reminder',
  summary: 'Wants to be reminded of the medicines of a prescription, at these times of the day.',
  permission: 'medicine_reminder.keep',
  params: ById,
  body: z.object({
    /** IANA name of the zone in which the person lives. */
    timeZone: z.string().max(60),
    startsOn: CalendarDate,
    times: ReminderTimes.refine(
      ({ morning, noon, evening, night }) => morning < noon && noon < evening && evening < night,
      complaint('times_misordered'),
    ),
  }),
  reply: MedicineReminder,
  errors: ['prescription_not_found', 'prescription_superseded', 'nothing_to_remind'],
  audit: { action: 'update', record: 'medicine_reminder' },
})

export const listMedicineReminders = endpoint({
  id: 'listMedicineReminders',
  method: 'GET',
  path: '/v1/medicine-reminders',
  summary: 'The reminders that the caller keeps and that are not stopped, the next first.',
  permission: 'medicine_reminder.keep',
  reply: z.object({ items: z.array(MedicineReminder) }),
  errors: [],
})

export const stopMedicineReminder = endpoint({
  id: 'stopMedicineReminder',
  method: 'POST',
  path: '/v1/medicine-reminders/:id/stop',
  summary: 'Wants no more reminders of this prescription.',
  permission: 'medicine_reminder.keep',
  params: ById,
  status: 200,
  reply: MedicineReminder,
  errors: ['medicine_reminder_not_found'],
  audit: { action: 'update', record: 'medicine_reminder' },
})

export const snoozeMedicineReminder = endpoint({
  id: 'snoozeMedicineReminder',
  method: 'POST',
  path: '/v1/medicine-reminders/:id/snooze',
  summary: 'Wants to be reminded again of what was due, in so many minutes.',
  permission: 'medicine_reminder.keep',
  params: ById,
  status: 200,
  body: z.object({ minutes: z.int().min(5).max(240) }),
  reply: MedicineReminder,
  errors: ['medicine_reminder_not_found', 'nothing_due'],
  audit: { action: 'update', record: 'medicine_reminder' },
})
