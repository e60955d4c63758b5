import type * as contract from '@imeds/contracts/packages'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { PackagePartUsedUp, PackagePurchaseNotFound, PackageUseNotFound } from '../packages.errors.ts'
import { findParts, findUses, lockPurchase } from './purchase.repository.ts'
import { readPurchase, requirePurchase } from './read-purchases.ts'
import { giveBack, requireUsable, spend } from './spend-part.ts'

/** Marks a part as used that is not booked here. */
export const markPackagePartUsed: Handler<typeof contract.markPackagePartUsed> = async (
  deps,
  actor,
  { params: { id }, body: { partId } },
  { audit },
) => {
  const { patient_id } = await requirePurchase(deps, actor, 'package.manage', id)
  audit.patientId = patient_id
  await inTransaction(deps.db, async (tx) => {
    const row = await requireUsable(deps, tx, { purchaseId: id, patientId: patient_id })
    const part = (await findParts(tx, [id])).find((one) => one.id === partId)
    if (!part || part.used_count >= part.quantity) throw new PackagePartUsedUp()
    await spend(deps, tx, row, [part], { by: actor.userId })
  })
  return readPurchase(deps, actor, 'package.manage', id)
}

/** Takes back a mark of the desk; what a booking spent comes back with the booking. */
export const giveBackPackagePart: Handler<typeof contract.giveBackPackagePart> = async (
  deps,
  actor,
  { params: { id, useId } },
  { audit },
) => {
  const { patient_id } = await requirePurchase(deps, actor, 'package.manage', id)
  audit.patientId = patient_id
  await inTransaction(deps.db, async (tx) => {
    const row = await lockPurchase(tx, id)
    if (!row) throw new PackagePurchaseNotFound()
    const use = (await findUses(tx, id)).find((one) => one.id === useId)
    if (!use || use.given_back_at || use.appointment_id || use.lab_order_id) throw new PackageUseNotFound()
    await giveBack(deps, tx, row, [use], 'practice')
  })
  return readPurchase(deps, actor, 'package.manage', id)
}
