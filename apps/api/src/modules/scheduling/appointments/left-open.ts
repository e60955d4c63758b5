import type { AppointmentStatus } from '@imeds/contracts/scheduling'
import type { Change } from './appointment-status.ts'
import { doorMs } from './policy.ts'
import type { AppointmentRow } from './appointment.repository.ts'

const hourMs = 3_600_000

/**
 * How long after its end a visit is left to people before the system decides. At a distance: until the door closes, as
 * nobody can come in after that. In person: half a day, for a practice that writes down in the evening whom it saw.
 */
export const leftToPeopleMs = (mode: AppointmentRow['mode']): number =>
  mode === 'in_person' ? 12 * hourMs : doorMs

/** Ends before these are the system's business, by the place of the visit. */
export const cutOffs = (now: Date): { inPerson: Date; atDistance: Date } => ({
  inPerson: new Date(now.getTime() - leftToPeopleMs('in_person')),
  atDistance: new Date(now.getTime() - leftToPeopleMs('video')),
})

type Visit = { status: AppointmentStatus; mode: AppointmentRow['mode']; endsAt: Date }

/** What a visit that never began comes to: who was there and was not seen is not to blame. Null while people decide. */
export function endOfMissed({ status, mode, endsAt }: Visit, now: Date): Change | null {
  if (endsAt.getTime() + leftToPeopleMs(mode) > now.getTime()) return null
  if (status === 'booked') return 'miss'
  return status === 'arrived' ? 'leave_unattended' : null
}
