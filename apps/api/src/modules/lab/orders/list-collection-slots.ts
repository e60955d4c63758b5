import type * as contract from '@imeds/contracts/lab'
import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { Deps } from '../../../platform/deps.ts'
import { addDays, instantOf, localDate } from '../../../platform/time/zone.ts'
import { LaboratoryNotFound } from '../lab.errors.ts'
import { findHours, findLaboratory } from '../offers/laboratory.repository.ts'
import { findTakenSeats } from './order.repository.ts'
import { datesFrom, slotsOn } from './slots.ts'

/** The free slots of some days, each with how many places are left. */
export async function listCollectionSlots(
  { db, clock }: Deps,
  _actor: unknown,
  { params, query }: InputOf<typeof contract.listCollectionSlots>,
): Promise<ReplyOf<typeof contract.listCollectionSlots>> {
  const laboratory = await findLaboratory(db, params.id)
  if (!laboratory?.active || !laboratory.has_terms) throw new LaboratoryNotFound()
  const { time_zone: timeZone } = laboratory
  const now = clock.now()
  const from = query.from ?? localDate(timeZone, now.getTime())
  const { collection, days } = query
  const capacity = (collection === 'home' ? laboratory.home_capacity : laboratory.visit_capacity) ?? 0
  const roster = {
    hours: await findHours(db, params.id),
    slotMinutes: laboratory.slot_minutes ?? 30,
    timeZone,
  }
  const taken = new Map<number, number>()
  const span = {
    from: new Date(instantOf(timeZone, from, 0)),
    to: new Date(instantOf(timeZone, addDays(from, days), 0)),
  }
  for (const { slot_starts_at } of await findTakenSeats(db, {
    facilityId: params.id,
    collection,
    ...span,
    now,
  }))
    taken.set(slot_starts_at.getTime(), (taken.get(slot_starts_at.getTime()) ?? 0) + 1)
  return {
    timeZone,
    days: datesFrom(from, days).map((date) => ({
      date,
      slots: slotsOn(roster, collection, date)
        .filter(({ startsAt }) => startsAt > now)
        .map(({ startsAt, endsAt }) => ({
          startsAt: startsAt.toISOString(),
          endsAt: endsAt.toISOString(),
          left: Math.max(0, capacity - (taken.get(startsAt.getTime()) ?? 0)),
        }))
        .filter(({ left }) => left > 0),
    })),
  }
}
