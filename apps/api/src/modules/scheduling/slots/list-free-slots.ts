import type * as contract from '@imeds/contracts/scheduling'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { InvalidRequest } from '../../../platform/errors.ts'
import type { InputOf, ReplyOf } from '@imeds/contracts'
import { freeSlots, type Interval } from './availability.ts'
import { bookingHorizonDays } from './find-slot.ts'
import { findRosters } from './roster.repository.ts'
import { ModeNotOffered, PractitionerNotFound } from '../scheduling.errors.ts'
import { addDays, dayMs, localDate } from './zone.ts'

/** The free slots of a practitioner in one mode at one facility, by local date. Computed, never stored. */
export async function listFreeSlots(
  { db, clock }: Deps,
  _actor: Actor | null,
  { params: { id }, query }: InputOf<typeof contract.listFreeSlots>,
): Promise<ReplyOf<typeof contract.listFreeSlots>> {
  const { facilityId, mode, days } = query
  const now = clock.now()
  const from = firstDate(query.from, now)
  // A day on either side covers whatever the zone makes of the dates.
  const window = {
    from: new Date(Date.parse(`${from}T00:00Z`) - dayMs),
    to: new Date(Date.parse(`${from}T00:00Z`) + (days + 2) * dayMs),
  }
  const rosters = await findRosters(db, [id], { window, wanted: { facilityId, mode }, now })
  const roster = rosters.get(id)
  if (!roster) throw new PractitionerNotFound()
  const [offering] = roster.offerings
  if (!offering)
    throw new ModeNotOffered({
      fields: [{ path: 'query.mode', code: 'mode_not_offered' }],
    })
  const first = query.from ?? localDate(offering.timeZone, now.getTime())
  const dates = Array.from({ length: days }, (_, day) => addDays(first, day))
  return {
    practitionerId: id,
    facilityId,
    mode,
    timeZone: offering.timeZone,
    slotMinutes: offering.slotMinutes,
    feePaise: offering.feePaise,
    days: dates.map((date) => ({
      date,
      slots: freeSlots(roster, offering, date, now.getTime()).map(toSlot),
    })),
  }
}

/** The date asked for, or today's in UTC, which is within a day of the clinic's. @throws InvalidRequest outside the horizon */
function firstDate(from: string | undefined, now: Date): string {
  const today = now.toISOString().slice(0, 10)
  if (from === undefined) return today
  if (from < addDays(today, -1) || from > addDays(today, bookingHorizonDays))
    throw new InvalidRequest({
      fields: [{ path: 'query.from', code: 'too_far_ahead', params: { days: bookingHorizonDays } }],
    })
  return from
}

// Slots of all practitioners start at the same quarters of an hour: each is written out once.
const written = new Map<number, string>()
function write(instant: number): string {
  const known = written.get(instant)
  if (known) return known
  const text = new Date(instant).toISOString()
  if (written.size > 10_000) written.clear()
  written.set(instant, text)
  return text
}

const toSlot = ({ start, end }: Interval) => ({ startsAt: write(start), endsAt: write(end) })
