import type { FieldCode } from '@imeds/contracts'
import type * as contract from '@imeds/contracts/scheduling'
import { appointmentBooked, appointmentHeld, holdMinutes } from '@imeds/contracts/scheduling'
import { scopeOf, type Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { inTransaction, lock, onConstraint, type Db, type Tx } from '../../../platform/db/database.ts'
import { InvalidRequest } from '../../../platform/errors.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { openBill } from '../../billing/index.ts'
import { PackageNotUsable, spendPart } from '../../packages/index.ts'
import { authorizePatient, findSurvivor, registerAtFacility } from '../../patients/index.ts'
import {
  countBookings,
  countLiveHolds,
  findLapsedHolds,
  findOccupant,
  insertAppointment,
  insertHistory,
  type AppointmentRow,
} from './appointment.repository.ts'
import type { Interval, Offering } from '../slots/availability.ts'
import { findTerms } from './booking.repository.ts'
import { announce } from './change-status.ts'
import { expireHold, planExpiry } from './expire-holds.ts'
import { findSlot, type SlotWish } from '../slots/find-slot.ts'
import { findFollowUpFor } from './follow-up.ts'
import { readAppointment } from './get-appointment.ts'
import {
  FollowUpNotFound,
  PractitionerNotFound,
  SlotTaken,
  TooManyBookings,
  TooManyHolds,
} from '../scheduling.errors.ts'
import { localDay, minuteMs } from '../slots/zone.ts'

/** How many slots one person may hold unpaid at a time; a desk serves many patients. */
const mostHolds = { patient: 3, desk: 20 }
/** How many appointments a patient may have ahead with one practitioner on one day. */
export const mostBookingsPerDay = 2

export type Wish = SlotWish & {
  patientId: string
  bookedBy: string
  reason: string
  symptoms: string[]
  followUpOf: string | undefined
  payment: AppointmentRow['payment']
  packagePurchaseId: string | undefined
  now: Date
}

/** Takes a slot for a patient: booked at once when it is free of charge or paid at the desk, else held until it is paid. */
export const holdSlot: Handler<typeof contract.holdSlot> = async (deps, actor, { body }, { audit }) => {
  const {
    reason = '',
    symptoms = [],
    followUpOf,
    startsAt,
    payment = 'before',
    packagePurchaseId,
    ...ids
  } = body
  const now = deps.clock.now()
  const wish: Wish = {
    ...ids,
    patientId: await findSurvivor(deps.db, ids.patientId),
    startsAt: new Date(startsAt),
    bookedBy: actor.userId,
    reason,
    symptoms,
    followUpOf,
    payment,
    packagePurchaseId,
    now,
  }
  refusePaymentAtDesk(actor, wish)
  await authorizePatient(deps, actor, 'appointment.book', wish.patientId)
  requireFacility(actor, wish.facilityId)
  audit.patientId = wish.patientId

  // Who has lost the race already need not queue for the lock.
  const same = await findSame(deps.db, wish)
  const { id } = same ?? (await inTransaction(deps.db, (tx) => takeSlot(deps, tx, actor, wish)))
  audit.recordId = id
  return readAppointment(deps, actor, id)
}

/** What the same person took for the same patient before, word for word. @throws SlotTaken when somebody else has it */
async function findSame(db: Db | Tx, wish: Wish): Promise<AppointmentRow | undefined> {
  const row = await findOccupant(db, wish)
  const same =
    row?.booked_by === wish.bookedBy &&
    row.patient_id === wish.patientId &&
    row.facility_id === wish.facilityId &&
    row.mode === wish.mode &&
    (row.status === 'held' || row.status === 'booked')
  if (row && !same) throw new SlotTaken()
  return row
}

/** Who pays at the desk is known there, and comes there: nobody else books unpaid. */
function refusePaymentAtDesk(actor: Actor, { payment, mode }: Wish): void {
  if (payment === 'before') return
  const refuse = (code: FieldCode) => new InvalidRequest({ fields: [{ path: 'body.payment', code }] })
  if (scopeOf(actor, 'appointment.book') !== 'facility') throw refuse('desk_only')
  if (mode !== 'in_person') throw refuse('in_person_only')
}

/** A desk books at its own facilities only; elsewhere there is nobody to book. */
export function requireFacility(actor: Actor, facilityId: string): void {
  if (scopeOf(actor, 'appointment.book') === 'facility' && !actor.facilityIds.includes(facilityId))
    throw new PractitionerNotFound()
}

async function takeSlot(deps: Deps, tx: Tx, actor: Actor, wish: Wish): Promise<AppointmentRow> {
  const { patientId, practitionerId, now } = wish
  await lock(tx, `patient:${patientId}`, `practitioner:${practitionerId}`, `user:${wish.bookedBy}`)
  const same = await findSame(tx, wish)
  if (same) return same
  await freeLapsedHolds(deps, tx, wish)
  const { offering, slot } = await findSlot(tx, wish, now)
  return book(deps, tx, actor, wish, offering, slot)
}

/** Writes the appointment into a slot that was found free; patient, practitioner and booker are locked. */
export async function book(
  deps: Deps,
  tx: Tx,
  actor: Actor,
  wish: Wish,
  offering: Offering,
  slot: Interval,
): Promise<AppointmentRow> {
  await refuseHoarding(tx, actor, wish, offering.timeZone)
  const row = await insertAppointment(tx, await termsOf(tx, wish, offering, slot)).catch(
    onConstraint('appointment_package_purchase_id_fkey', () => new PackageNotUsable()),
  )
  await insertHistory(tx, row, {
    change: row.status === 'held' ? 'hold' : 'book',
    by: wish.bookedBy,
    at: wish.now,
  })
  await registerAtFacility(tx, wish.patientId, wish.facilityId)
  if (row.package_purchase_id) await payByPackage(deps, tx, row, row.package_purchase_id)
  if (row.fee_paise > 0) await billVisit(tx, row)
  if (row.status === 'held') await planExpiry(deps.jobs, tx, row)
  const event = row.status === 'held' ? appointmentHeld : appointmentBooked
  await announce(deps, tx, row, (topics) => event({ appointmentId: row.id }, topics))
  return row
}

/** Holds that ran out are free again at that very instant, whether or not the sweep has come by. */
export async function freeLapsedHolds(
  deps: Deps,
  tx: Tx,
  {
    patientId,
    practitionerId,
    startsAt,
    now,
  }: Pick<Wish, 'patientId' | 'practitionerId' | 'startsAt' | 'now'>,
): Promise<void> {
  const span = { startsAt, endsAt: new Date(startsAt.getTime() + 180 * minuteMs) }
  for (const { id } of await findLapsedHolds(tx, { practitionerId, patientId, span, now }))
    await expireHold(deps, tx, id, now)
}

async function refuseHoarding(tx: Tx, actor: Actor, wish: Wish, timeZone: string): Promise<void> {
  const { patientId, practitionerId, startsAt, now } = wish
  const limit = scopeOf(actor, 'appointment.book') === 'own' ? mostHolds.patient : mostHolds.desk
  if ((await countLiveHolds(tx, wish.bookedBy, now)) >= limit) throw new TooManyHolds({ data: { limit } })
  const day = localDay(timeZone, startsAt.getTime())
  if ((await countBookings(tx, { patientId, practitionerId, ...day, now })) >= mostBookingsPerDay)
    throw new TooManyBookings({ data: { limit: mostBookingsPerDay } })
}

/** The row to insert: price, length and policy as they are now, never as a client says. */
async function termsOf(tx: Tx, wish: Wish, offering: Offering, slot: Interval) {
  const { change_hours_before, refund_tiers } = await findTerms(tx, wish.practitionerId)
  const followUp = wish.followUpOf ? await findFollowUpFor(tx, wish) : undefined
  if (wish.followUpOf && !followUp) throw new FollowUpNotFound()
  const free = followUp?.free ?? false
  const costs = !free && offering.feePaise > 0
  const packagePurchaseId = costs ? wish.packagePurchaseId : undefined
  const fee = costs && !packagePurchaseId ? offering.feePaise : 0
  const held = fee > 0 && wish.payment === 'before'
  return {
    practitioner_id: wish.practitionerId,
    patient_id: wish.patientId,
    facility_id: wish.facilityId,
    mode: wish.mode,
    status: held ? ('held' as const) : ('booked' as const),
    payment: wish.payment,
    starts_at: new Date(slot.start),
    ends_at: new Date(slot.end),
    hold_expires_at: held ? new Date(wish.now.getTime() + holdMinutes * minuteMs) : null,
    fee_paise: fee,
    visit: followUp ? ('follow_up' as const) : ('first' as const),
    follow_up_of: followUp?.consultationId ?? null,
    free_follow_up: free,
    package_purchase_id: packagePurchaseId ?? null,
    change_hours_before,
    refund_tiers: JSON.stringify(refund_tiers),
    reason: wish.reason,
    symptoms: wish.symptoms,
    booked_by: wish.bookedBy,
    created_at: wish.now,
  }
}

/** What the package paid when it was bought is not billed again: the visit spends a part of it. */
const payByPackage = (deps: Deps, tx: Tx, row: AppointmentRow, purchaseId: string) =>
  spendPart(deps, tx, {
    purchaseId,
    patientId: row.patient_id,
    by: row.booked_by,
    appointmentId: row.id,
    wanted: {
      kind: 'consultation',
      facilityId: row.facility_id,
      practitionerId: row.practitioner_id,
      mode: row.mode,
    },
  })

// SAC 999312: medical services by practitioners, exempt from GST.
const billVisit = (tx: Tx, row: AppointmentRow) =>
  openBill(tx, {
    subjectType: 'appointment',
    subjectId: row.id,
    facilityId: row.facility_id,
    patientId: row.patient_id,
    practitionerId: row.practitioner_id,
    lines: [
      {
        description: { code: 'consultation', params: { mode: row.mode } },
        sacCode: '999312',
        quantity: 1,
        unitPricePaise: row.fee_paise,
      },
    ],
    createdBy: row.booked_by,
  })
