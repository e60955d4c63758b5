import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { lock, type Tx } from '../../../platform/db/database.ts'
import { authorizePatient, findSurvivor } from '../../patients/index.ts'
import { slotForWalkIn, type Interval, type Offering } from '../slots/availability.ts'
import { findRosters } from '../slots/roster.repository.ts'
import { dayMs, localDate } from '../slots/zone.ts'
import { FullToday, ModeNotOffered, PractitionerNotFound } from '../scheduling.errors.ts'
import type { AppointmentRow } from './appointment.repository.ts'
import { markArrived } from './attend-appointment.ts'
import { book, freeLapsedHolds, requireFacility, type Wish } from './hold-slot.ts'

export type WalkIn = Pick<
  Wish,
  'patientId' | 'practitionerId' | 'facilityId' | 'reason' | 'followUpOf' | 'packagePurchaseId'
>

/**
 * Books somebody who is there into the first time of today that is free, to be paid at the desk, and checks them in.
 * Of desks that do so at once each gets a time of its own. @throws FullToday when none is left
 */
export async function takeWalkIn(deps: Deps, tx: Tx, actor: Actor, asked: WalkIn): Promise<AppointmentRow> {
  const now = deps.clock.now()
  const patientId = await findSurvivor(tx, asked.patientId)
  await authorizePatient({ ...deps, db: tx }, actor, 'appointment.book', patientId)
  requireFacility(actor, asked.facilityId)
  await lock(tx, `patient:${patientId}`, `practitioner:${asked.practitionerId}`, `user:${actor.userId}`)
  const wish: Wish = {
    ...asked,
    patientId,
    mode: 'in_person',
    startsAt: now,
    symptoms: [],
    bookedBy: actor.userId,
    payment: 'at_desk',
    now,
  }
  await freeLapsedHolds(deps, tx, { ...wish, startsAt: new Date(now.getTime() - dayMs / 8) })
  const { offering, slot } = await findTime(tx, wish)
  const row = await book(deps, tx, actor, { ...wish, startsAt: new Date(slot.start) }, offering, slot)
  await markArrived(deps, tx, row.id, actor.userId)
  return row
}

async function findTime(
  tx: Tx,
  { practitionerId, facilityId, mode, now }: Wish,
): Promise<{ offering: Offering; slot: Interval }> {
  const window = { from: new Date(now.getTime() - dayMs), to: new Date(now.getTime() + 2 * dayMs) }
  const rosters = await findRosters(tx, [practitionerId], { window, wanted: { facilityId, mode }, now })
  const roster = rosters.get(practitionerId)
  if (!roster) throw new PractitionerNotFound()
  const [offering] = roster.offerings
  if (!offering) throw new ModeNotOffered()
  const today = localDate(offering.timeZone, now.getTime())
  const slot = slotForWalkIn(roster, offering, today, now.getTime())
  if (!slot) throw new FullToday()
  return { offering, slot }
}
