import type { z } from 'zod'
import type { PackagePart, PackagePurchase, PackageUse } from '@imeds/contracts/packages'
import type { Actor } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { billOf, type BillStanding } from '../../billing/index.ts'
import { toPlace } from '../catalogue/package.view.ts'
import { managesAt } from '../packages.scope.ts'
import { findParts, type PartRow, type PurchaseViewRow, type UseRow } from './purchase.repository.ts'

const toPart = (row: PartRow): z.output<typeof PackagePart> => ({
  id: row.id,
  kind: row.kind,
  label: row.label,
  quantity: row.quantity,
  used: row.used_count,
  ...toPlace(row),
})

/** Active, and the time to use it has not run out. */
export const isUsable = (
  { status, expires_at }: Pick<PurchaseViewRow, 'status' | 'expires_at'>,
  now: Date,
): boolean => status === 'active' && expires_at !== null && now < expires_at

function toPurchase(
  row: PurchaseViewRow,
  parts: readonly PartRow[],
  bill: BillStanding | undefined,
  actor: Actor,
  now: Date,
): PackagePurchase {
  const usable = isUsable(row, now)
  const buys = actor.grants['package.buy'] !== undefined
  return {
    id: row.id,
    packageId: row.package_id,
    name: row.name,
    status: row.status,
    facility: { id: row.facility_id, name: row.facility_name, timeZone: row.time_zone },
    patient: { id: row.patient_id, name: row.patient_name },
    pricePaise: row.price_paise,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at?.toISOString() ?? null,
    bill: bill ? { id: bill.id, status: bill.status } : null,
    parts: parts.map(toPart),
    abilities: {
      pay: row.status === 'unpaid' && actor.grants['bill.pay'] !== undefined,
      use: usable && buys,
      markUsed: usable && managesAt(actor, row.facility_id),
      cancel: buys && (row.status === 'unpaid' || usable),
    },
  }
}

/** Some purchases with their parts and bills. */
export async function viewPurchases(
  db: Db | Tx,
  rows: readonly PurchaseViewRow[],
  actor: Actor,
  now: Date,
): Promise<PackagePurchase[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const [parts, bills] = await Promise.all([findParts(db, ids), billOf(db, 'package_purchase', ids)])
  return rows.map((row) =>
    toPurchase(
      row,
      parts.filter(({ purchase_id }) => purchase_id === row.id),
      bills.get(row.id),
      actor,
      now,
    ),
  )
}

/** Only marks of the desk are taken back there; a booking gives its part back when it is cancelled. */
export const toUse = (row: UseRow, mayGiveBack: boolean): z.output<typeof PackageUse> => ({
  id: row.id,
  partId: row.part_id,
  label: row.label,
  appointmentId: row.appointment_id,
  labOrderId: row.lab_order_id,
  usedAt: row.used_at.toISOString(),
  givenBackAt: row.given_back_at?.toISOString() ?? null,
  abilities: {
    giveBack: mayGiveBack && row.given_back_at === null && !row.appointment_id && !row.lab_order_id,
  },
})
