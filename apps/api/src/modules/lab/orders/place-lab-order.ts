import type * as contract from '@imeds/contracts/lab'
import { labHoldMinutes, labOrderBooked, labOrderHeld } from '@imeds/contracts/lab'
import type { BodyOf } from '@imeds/contracts'
import { scopeOf, type Actor } from '../../../platform/actor.ts'
import { inTransaction, lock, type Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { minuteMs, localDate } from '../../../platform/time/zone.ts'
import { openBill, type NewLine } from '../../billing/index.ts'
import { coveredTests, PackagePartUsedUp, spendTestParts } from '../../packages/index.ts'
import {
  authorizePatient,
  findPatient,
  findSurvivor,
  registerAtFacility,
  type PatientRow,
} from '../../patients/index.ts'
import { findSignedPrescription } from '../../prescriptions/index.ts'
import { findTests } from '../catalogue/test.repository.ts'
import {
  AddressMissing,
  HomeCollectionNotOffered,
  LaboratoryNotFound,
  PayAtCounterNotOffered,
  PrescriptionNotFound,
  SlotNotOffered,
  SlotTaken,
  TestNotOffered,
  TooFarAway,
  TooManyOrders,
} from '../lab.errors.ts'
import { findHours, findLaboratory, type LaboratoryRow } from '../offers/laboratory.repository.ts'
import { distanceTo } from '../offers/nearby.repository.ts'
import { findOffers, type OfferRow } from '../offers/offer.repository.ts'
import { planSpecimens } from '../specimens/plan-specimens.ts'
import { announce } from './change-order.ts'
import { expireOrder, planExpiry } from './expire-lab-orders.ts'
import {
  countLiveHolds,
  findLapsedHolds,
  findTakenSeats,
  insertHistory,
  insertItems,
  insertOrder,
  type OrderRow,
} from './order.repository.ts'
import { promisedAt } from './policy.ts'
import { readOrder } from './read-lab-orders.ts'
import { freeSeat, slotsOn, type Slot } from './slots.ts'

/** How many orders one person may hold unpaid at a time; a desk serves many patients. */
const mostHolds = { patient: 3, desk: 20 }
type Wish = BodyOf<typeof contract.placeLabOrder>

/** Orders tests for a slot: booked at once when they are paid at the counter, else held until they are paid. */
export const placeLabOrder: Handler<typeof contract.placeLabOrder> = async (
  deps,
  actor,
  { body },
  { audit },
) => {
  await authorizePatient(deps, actor, 'lab_order.place', body.patientId)
  audit.patientId = body.patientId
  const { id } = await inTransaction(deps.db, async (tx) => {
    const patientId = await findSurvivor(tx, body.patientId)
    return place(deps, tx, actor, { ...body, patientId })
  })
  audit.recordId = id
  return readOrder(deps, actor, id, 'lab_order.place')
}

async function place(deps: Deps, tx: Tx, actor: Actor, wish: Wish): Promise<OrderRow> {
  const now = deps.clock.now()
  await lock(
    tx,
    `patient:${wish.patientId}`,
    `user:${actor.userId}`,
    `lab_slot:${wish.laboratoryId}:${wish.collection}:${wish.startsAt}`,
  )
  const laboratory = await findLaboratory(tx, wish.laboratoryId)
  if (!laboratory?.active || !laboratory.has_terms) throw new LaboratoryNotFound()
  const offered = await requireOffers(tx, wish)
  const patient = (await findPatient(tx, wish.patientId))!
  const address = await collectionAddress(tx, laboratory, patient, offered, wish)
  if (wish.payAtCounter && !laboratory.pay_at_counter) throw new PayAtCounterNotOffered()
  const practitionerId = await requesterOf(tx, wish)
  const limit = scopeOf(actor, 'lab_order.place') === 'own' ? mostHolds.patient : mostHolds.desk
  if ((await countLiveHolds(tx, actor.userId, now)) >= limit) throw new TooManyOrders({ data: { limit } })
  const slot = await requireSlot(tx, laboratory, wish, now)
  const seat = await takeSeat(deps, tx, laboratory, wish, slot, now)

  const covered = await coverOf(deps, tx, actor, wish, offered)
  const offers = offered.map((one) => (covered.has(one.test_id) ? { ...one, price_paise: 0 } : one))
  const homeFee = wish.collection === 'home' ? (laboratory.home_collection_fee_paise ?? 0) : 0
  const hours = Math.max(...offers.map(({ reporting_hours }) => reporting_hours))
  const totalPaise = offers.reduce((sum, { price_paise }) => sum + price_paise, homeFee)
  const booked = wish.payAtCounter || totalPaise === 0
  const row = await insertOrder(tx, {
    facility_id: laboratory.id,
    patient_id: patient.id,
    ordered_by: actor.userId,
    prescription_id: wish.prescriptionId ?? null,
    practitioner_id: practitionerId,
    package_purchase_id: wish.packagePurchaseId ?? null,
    status: booked ? 'booked' : 'held',
    collection: wish.collection,
    slot_starts_at: slot.startsAt,
    slot_ends_at: slot.endsAt,
    seat,
    hold_expires_at: booked ? null : new Date(now.getTime() + labHoldMinutes * minuteMs),
    pay_at_counter: wish.payAtCounter,
    ...address,
    note: wish.note,
    total_paise: totalPaise,
    home_fee_paise: homeFee,
    reporting_hours: hours,
    promised_at: promisedAt(slot.startsAt, hours),
    cancel_hours_before: laboratory.cancel_hours_before ?? 0,
    created_at: now,
  })
  await insertItems(
    tx,
    offers.map((offer, position) => ({
      order_id: row.id,
      test_id: offer.test_id,
      position,
      price_paise: offer.price_paise,
      accredited: offer.accredited,
    })),
  )
  await planSpecimens(tx, row)
  await insertHistory(tx, row, { change: booked ? 'book' : 'hold', by: actor.userId, at: now })
  await registerAtFacility(tx, patient.id, laboratory.id)
  if (wish.packagePurchaseId)
    await spendTestParts(deps, tx, {
      ...packageOf(wish, wish.packagePurchaseId, actor),
      testIds: [...covered],
      labOrderId: row.id,
    })
  if (totalPaise > 0) await billOrder(tx, row, offers)
  if (row.status === 'held') await planExpiry(deps.jobs, tx, row)
  const event = row.status === 'held' ? labOrderHeld : labOrderBooked
  await announce(deps, tx, row, (topics) => event({ orderId: row.id }, topics))
  return row
}

const packageOf = ({ patientId, laboratoryId }: Wish, purchaseId: string, actor: Actor) => ({
  purchaseId,
  patientId,
  laboratoryId,
  by: actor.userId,
})

/** The tests that a package pays; it must hold one of them at least. */
async function coverOf(
  deps: Deps,
  tx: Tx,
  actor: Actor,
  wish: Wish,
  offers: readonly OfferRow[],
): Promise<Set<string>> {
  if (!wish.packagePurchaseId) return new Set()
  const covered = await coveredTests(deps, tx, {
    ...packageOf(wish, wish.packagePurchaseId, actor),
    testIds: offers.map(({ test_id }) => test_id),
  })
  if (covered.size === 0) throw new PackagePartUsedUp()
  return covered
}

/** The laboratory's offers of the tests, each once, in the order of the wish. */
async function requireOffers(tx: Tx, { laboratoryId, testIds }: Wish): Promise<OfferRow[]> {
  const wanted = [...new Set(testIds)]
  const offers = new Map(
    (await findOffers(tx, laboratoryId, wanted))
      .filter(({ active }) => active)
      .map((offer) => [offer.test_id, offer]),
  )
  const missing = wanted.filter((id) => !offers.has(id))
  if (missing.length) throw new TestNotOffered({ data: { testIds: missing } })
  return wanted.map((id) => offers.get(id)!)
}

/** Where somebody goes to take the sample: nowhere for a visit. */
async function collectionAddress(
  tx: Tx,
  laboratory: LaboratoryRow,
  patient: PatientRow,
  offers: readonly OfferRow[],
  { collection, address }: Wish,
) {
  if (collection === 'visit') return { address_line: null, city: null, pin_code: null }
  if (!laboratory.home_collection || offers.some(({ home_collection }) => !home_collection))
    throw new HomeCollectionNotOffered()
  const place = address
    ? { address_line: address.line, city: address.city, pin_code: address.pinCode }
    : { address_line: patient.address_line, city: patient.city, pin_code: patient.pin_code }
  if (!place.address_line || !place.city || !place.pin_code) throw new AddressMissing()
  const km = await distanceTo(tx, laboratory.id, place.pin_code)
  // Not placed on the map: the same sorting district is near enough to be asked.
  const near =
    km === null
      ? place.pin_code.slice(0, 3) === laboratory.pin_code.slice(0, 3)
      : km <= (laboratory.home_radius_km ?? 0)
  if (!near) throw new TooFarAway({ data: { km: laboratory.home_radius_km } })
  return place
}

/** Who asked for the tests; the prescription must be this patient's and still count. */
async function requesterOf(tx: Tx, { prescriptionId, patientId }: Wish): Promise<string | null> {
  if (!prescriptionId) return null
  const prescription = await findSignedPrescription(tx, prescriptionId)
  const theirs = prescription && (await findSurvivor(tx, prescription.patientId)) === patientId
  if (!theirs || !prescription.current) throw new PrescriptionNotFound()
  return prescription.practitionerId
}

async function requireSlot(tx: Tx, laboratory: LaboratoryRow, wish: Wish, now: Date): Promise<Slot> {
  const startsAt = new Date(wish.startsAt)
  const { time_zone: timeZone } = laboratory
  const roster = {
    hours: await findHours(tx, laboratory.id),
    slotMinutes: laboratory.slot_minutes ?? 30,
    timeZone,
  }
  const slot = slotsOn(roster, wish.collection, localDate(timeZone, startsAt.getTime())).find(
    (one) => one.startsAt.getTime() === startsAt.getTime(),
  )
  const tooFar = startsAt.getTime() - now.getTime() > 60 * 86_400_000
  if (!slot || startsAt <= now || tooFar) throw new SlotNotOffered()
  return slot
}

/** A place of the slot, once holds that ran out have given theirs back. */
async function takeSeat(
  deps: Deps,
  tx: Tx,
  laboratory: LaboratoryRow,
  { collection }: Wish,
  { startsAt, endsAt }: Slot,
  now: Date,
): Promise<number> {
  const of = { facilityId: laboratory.id, collection }
  for (const { id } of await findLapsedHolds(tx, { ...of, startsAt, now }))
    await expireOrder(deps, tx, id, now)
  const taken = await findTakenSeats(tx, { ...of, from: startsAt, to: endsAt, now })
  const capacity = (collection === 'home' ? laboratory.home_capacity : laboratory.visit_capacity) ?? 0
  const seats = taken
    .filter(({ slot_starts_at }) => slot_starts_at.getTime() === startsAt.getTime())
    .map(({ seat }) => seat)
  const seat = freeSeat(seats, capacity)
  if (!seat || seats.length >= capacity) throw new SlotTaken()
  return seat
}

// SAC 999316: medical laboratory and diagnostic services, exempt from GST.
async function billOrder(tx: Tx, row: OrderRow, offers: readonly OfferRow[]): Promise<void> {
  const tests = await findTests(
    tx,
    offers.map(({ test_id }) => test_id),
  )
  const line = (description: NewLine['description'], unitPricePaise: number) => ({
    description,
    sacCode: '999316',
    quantity: 1,
    unitPricePaise,
  })
  await openBill(tx, {
    subjectType: 'lab_order',
    subjectId: row.id,
    facilityId: row.facility_id,
    patientId: row.patient_id,
    ...(row.practitioner_id ? { practitionerId: row.practitioner_id } : {}),
    lines: [
      ...offers
        .filter(({ price_paise }) => price_paise > 0)
        .map((offer) => line(tests.find(({ id }) => id === offer.test_id)!.name, offer.price_paise)),
      ...(row.home_fee_paise ? [line({ code: 'home_collection' }, row.home_fee_paise)] : []),
    ],
    createdBy: row.ordered_by,
  })
}
