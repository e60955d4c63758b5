import type { z } from 'zod'
import type { LabOrder, LabOrderCard } from '@imeds/contracts/lab'
import type { Actor } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { billOf, type BillStanding } from '../../billing/index.ts'
import { findSpecimens, type SpecimenRow } from '../specimens/specimen.repository.ts'
import { toSpecimen } from '../specimens/specimen.view.ts'
import { findItems, findOrderedTests, type OrderedTest, type OrderRow } from './order.repository.ts'
import { partyOf, standingOf } from './order-standing.ts'
import { isLive, mayCancel } from './policy.ts'
import type { ReadOrder } from './read-order.repository.ts'

type Item = Awaited<ReturnType<typeof findItems>>[number]
export type Parts = {
  items: Item[]
  specimens: SpecimenRow[]
  tests: OrderedTest[]
  bill: BillStanding | undefined
}

/** What hangs on some orders, by order. */
export async function partsOf(db: Db | Tx, orderIds: readonly string[]): Promise<(id: string) => Parts> {
  const [items, specimens, tests, bills] = await Promise.all([
    findItems(db, orderIds),
    findSpecimens(db, orderIds),
    findOrderedTests(db, orderIds),
    billOf(db, 'lab_order', orderIds),
  ])
  const of = <T extends { order_id: string }>(rows: readonly T[], id: string) =>
    rows.filter(({ order_id }) => order_id === id)
  return (id) => ({
    items: of(items, id),
    specimens: of(specimens, id),
    tests: of(tests, id),
    bill: bills.get(id),
  })
}

/** Null until it is released. */
const onTimeOf = ({ released_at, promised_at }: OrderRow): boolean | null =>
  released_at && released_at <= promised_at

export const toOrderCard = (row: ReadOrder, items: readonly Item[]): z.output<typeof LabOrderCard> => ({
  id: row.id,
  status: row.status,
  laboratory: { id: row.facility_id, name: row.facility_name, timeZone: row.time_zone },
  patient: { id: row.patient_id, name: row.patient_name },
  collection: row.collection,
  slot: { startsAt: row.slot_starts_at.toISOString(), endsAt: row.slot_ends_at.toISOString() },
  payAtCounter: row.pay_at_counter,
  promisedAt: row.promised_at.toISOString(),
  releasedAt: row.released_at?.toISOString() ?? null,
  onTime: onTimeOf(row),
  reportId: row.report_id,
  tests: items.map(({ name }) => name),
})

export function toOrder(
  row: ReadOrder,
  { items, specimens, tests, bill }: Parts,
  actor: Actor,
  now: Date,
): z.output<typeof LabOrder> {
  const standing = standingOf(row)
  const mine = actor.grants['lab.operate'] === 'facility' && actor.facilityIds.includes(row.facility_id)
  return {
    ...toOrderCard(row, items),
    laboratory: {
      id: row.facility_id,
      name: row.facility_name,
      address: {
        line: row.facility_address_line,
        city: row.facility_city,
        state: row.facility_state,
        pinCode: row.facility_pin_code,
      },
      phone: row.facility_phone,
      timeZone: row.time_zone,
    },
    practitioner: row.practitioner_id
      ? { id: row.practitioner_id, name: `${row.given_name} ${row.family_name}` }
      : null,
    prescriptionId: row.prescription_id,
    collectionAddress: row.address_line
      ? { line: row.address_line, city: row.city ?? '', pinCode: row.pin_code ?? '' }
      : null,
    packagePurchase: row.package_purchase_id
      ? { id: row.package_purchase_id, name: row.package_name ?? '' }
      : null,
    holdExpiresAt: row.hold_expires_at?.toISOString() ?? null,
    items: items.map(({ test_id, name, price_paise }) => ({
      testId: test_id,
      name,
      pricePaise: price_paise,
    })),
    homeFeePaise: row.home_fee_paise,
    totalPaise: row.total_paise,
    bill: bill ? { id: bill.id, status: bill.status } : null,
    preparation: [
      ...new Set(items.flatMap(({ preparation }) => preparation.split('; ')).filter((said) => said !== '')),
    ],
    note: row.note,
    specimens: specimens.map((specimen) => toSpecimen(specimen, tests)),
    cancelReason: row.cancel_reason,
    createdAt: row.created_at.toISOString(),
    abilities: {
      pay:
        bill?.status === 'open' &&
        actor.grants['bill.pay'] === 'own' &&
        (isLive(standing, now) || row.status === 'booked'),
      cancel: actor.grants['lab_order.cancel'] !== undefined && mayCancel(standing, partyOf(actor), now),
      operate: mine,
    },
  }
}
