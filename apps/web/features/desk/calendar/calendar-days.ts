import type { Appointment, WorkingDay, WorkingDays } from '@imeds/contracts/scheduling'
import { dateInZone } from '@imeds/i18n/time'

export type Doctor = { id: string; name: string }

/** The visits of a doctor on a date, by time. */
export const visitsOf = (
  appointments: readonly Appointment[],
  { doctorId, date, zone }: { doctorId: string; date: string; zone: string },
): Appointment[] =>
  appointments
    .filter(
      ({ practitioner, startsAt }) => practitioner.id === doctorId && dateInZone(startsAt, zone) === date,
    )
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))

/** A doctor's hours on a date; undefined while they are not known. */
export const workOf = (
  working: readonly WorkingDays[],
  { doctorId, date }: { doctorId: string; date: string },
): WorkingDay | undefined =>
  working.find(({ practitioner }) => practitioner.id === doctorId)?.days.find((day) => day.date === date)

/** Those who see patients here, and those who are only booked by video, say: by name. */
export function doctorsOf(known: readonly Doctor[], appointments: readonly Appointment[]): Doctor[] {
  const all = new Map(
    [...known, ...appointments.map(({ practitioner }) => practitioner)].map((one) => [one.id, one]),
  )
  return [...all.values()].toSorted((a, b) => a.name.localeCompare(b.name))
}
