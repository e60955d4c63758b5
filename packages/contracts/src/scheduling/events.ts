import { event } from '../event.ts'

type Of = { appointmentId: string }
export const appointmentHeld = event<Of>('appointment.held')
export const appointmentBooked = event<Of>('appointment.booked')
export const appointmentRescheduled = event<Of>('appointment.rescheduled')
export const appointmentCancelled = event<Of & { by: 'patient' | 'practitioner' | 'facility' }>(
  'appointment.cancelled',
)
/** A hold ran out unpaid; its slot is free again. */
export const appointmentExpired = event<Of>('appointment.expired')
/** A hold was given up by its holder; its slot is free again. */
export const appointmentReleased = event<Of>('appointment.released')
/** The money came after the hold had run out: it goes back, and the patient is offered the nearest slots. */
export const appointmentPaidTooLate = event<Of & { billId: string }>('appointment.paid_too_late')
export const appointmentArrived = event<Of>('appointment.arrived')
export const appointmentStarted = event<Of>('appointment.started')
export const appointmentFulfilled = event<Of>('appointment.fulfilled')
export const appointmentMarkedNoShow = event<Of>('appointment.no_show')
/** The patient was there, and the practice never saw them: all that was paid goes back. */
export const appointmentUnattended = event<Of>('appointment.unattended')
/** Hours, leave or openings changed: the free slots are others now. */
export const scheduleChanged = event<{ practitionerId: string }>('schedule.changed')
/** A practitioner runs late, or no longer: what waits or comes on this day has another time. */
export const practitionerDelayed = event<{
  practitionerId: string
  facilityId: string
  day: string
  minutes: number
  version: number
}>('practitioner.delayed')
