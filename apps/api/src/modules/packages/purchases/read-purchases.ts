import type * as contract from '@imeds/contracts/packages'
import type { PackagePurchase } from '@imeds/contracts/packages'
import type { Permission } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import { toPageById } from '../../../platform/db/page.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { PackagePurchaseNotFound } from '../packages.errors.ts'
import { managesAt } from '../packages.scope.ts'
import { findPurchaseView, findUses, listPurchases, type PurchaseViewRow } from './purchase.repository.ts'
import { toUse, viewPurchases } from './purchase.view.ts'

/** A purchase within reach; any other is not there. @throws PackagePurchaseNotFound */
export async function requirePurchase(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  permission: Permission,
  id: string,
): Promise<PurchaseViewRow> {
  const row = await findPurchaseView(db, actor, permission, id)
  if (!row) throw new PackagePurchaseNotFound()
  return row
}

/** The purchase as it is now. */
export async function readPurchase(
  deps: Deps,
  actor: Actor,
  permission: Permission,
  id: string,
): Promise<PackagePurchase> {
  const row = await requirePurchase(deps, actor, permission, id)
  const [view] = await viewPurchases(deps.db, [row], actor, deps.clock.now())
  return view!
}

export const listPackagePurchases: Handler<typeof contract.listPackagePurchases> = async (
  { db, clock },
  actor,
  { query: { cursor, ...filter } },
  { audit },
) => {
  if (filter.patientId) audit.patientId = filter.patientId
  const rows = await listPurchases(db, actor, { ...filter, before: cursor })
  const { items, next } = toPageById(rows, filter.limit)
  return { items: await viewPurchases(db, items, actor, clock.now()), next }
}

export const getPackagePurchase: Handler<typeof contract.getPackagePurchase> = async (
  deps,
  actor,
  { params: { id } },
  { audit },
) => {
  const row = await requirePurchase(deps, actor, 'package_purchase.read', id)
  audit.patientId = row.patient_id
  const [view] = await viewPurchases(deps.db, [row], actor, deps.clock.now())
  const mayGiveBack = managesAt(actor, row.facility_id)
  const uses = await findUses(deps.db, id)
  return { ...view!, uses: uses.map((use) => toUse(use, mayGiveBack)) }
}
