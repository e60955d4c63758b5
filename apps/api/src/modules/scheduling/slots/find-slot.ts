import type { FieldCode, FieldParams } from '@imeds/contracts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { judgeSlot, type Interval, type Mode, type Offering } from './availability.ts'
import { findRosters } from './roster.repository.ts'
import {
  ModeNotOffered,
  PractitionerNotFound,
  SlotInPast,
  SlotNotOffered,
  SlotTaken,
} from '../scheduling.errors.ts'
import { dayMs } from './zone.ts'

/** How far ahead slots are offered. */
export const bookingHorizonDays = 180

export type SlotWish = { practitionerId: string; facilityId: string; mode: Mode; startsAt: Date }
const field = (path: string, code: FieldCode, params: FieldParams = {}) => ({
  fields: [{ path, code, params }],
})

/**
 * The slot that starts exactly then, with its offering. Inside a transaction call it after locking the practitioner.
 * `except` is the appointment that is being moved.
 * @throws PractitionerNotFound, ModeNotOffered, SlotInPast, SlotNotOffered, SlotTaken
 */
export async function findSlot(
  db: Db | Tx,
  { practitionerId, facilityId, mode, startsAt }: SlotWish,
  now: Date,
  except?: string,
): Promise<{ offering: Offering; slot: Interval }> {
  const start = startsAt.getTime()
  if (start <= now.getTime()) throw new SlotInPast(field('body.startsAt', 'in_past'))
  if (start > now.getTime() + bookingHorizonDays * dayMs)
    throw new SlotNotOffered(field('body.startsAt', 'too_far_ahead', { days: bookingHorizonDays }))
  const window = { from: new Date(start - dayMs), to: new Date(start + dayMs) }
  const rosters = await findRosters(db, [practitionerId], {
    window,
    wanted: { facilityId, mode },
    now,
    ...(except ? { except } : {}),
  })
  const roster = rosters.get(practitionerId)
  if (!roster) throw new PractitionerNotFound()
  const [offering] = roster.offerings
  if (!offering) throw new ModeNotOffered(field('body.mode', 'mode_not_offered'))
  const verdict = judgeSlot(roster, offering, start, now.getTime())
  if (verdict === 'past') throw new SlotInPast(field('body.startsAt', 'in_past'))
  if (verdict === 'not_offered') throw new SlotNotOffered(field('body.startsAt', 'not_slot'))
  if (verdict === 'taken') throw new SlotTaken()
  return { offering, slot: verdict }
}
