import type * as contract from '@imeds/contracts/packages'
import { packageChanged } from '@imeds/contracts/packages'
import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { cancelOpenBill, previewRefundLines, refundLines, type RefundReason } from '../../billing/index.ts'
import { PackageOver } from '../packages.errors.ts'
import { announce } from './change-purchase.ts'
import { unusedLines } from './package-lines.ts'
import { findParts, lockPurchase, updatePurchase } from './purchase.repository.ts'
import { isUsable } from './purchase.view.ts'
import { readPurchase, requirePurchase } from './read-purchases.ts'

/** Ends a purchase: an unpaid bill is cancelled, of a paid one the unused parts go back at their share. */
export const cancelPackagePurchase: Handler<typeof contract.cancelPackagePurchase> = async (
  deps,
  actor,
  { params: { id }, body: { reason } },
  { audit },
) => {
  const { patient_id } = await requirePurchase(deps, actor, 'package.buy', id)
  audit.patientId = patient_id
  const refundPaise = await inTransaction(deps.db, (tx) =>
    cancel(deps, tx, id, { by: actor.userId, reason: reason || { code: 'package_ended' } }),
  )
  return { purchase: await readPurchase(deps, actor, 'package.buy', id), refundPaise }
}

/** What ending it would give back at this moment, by the rules that the act itself follows. */
export const previewPackageCancellation: Handler<typeof contract.previewPackageCancellation> = async (
  deps,
  actor,
  { params: { id } },
  { audit },
) => {
  const row = await requirePurchase(deps, actor, 'package.buy', id)
  audit.patientId = row.patient_id
  if (row.status !== 'unpaid' && !isUsable(row, deps.clock.now())) throw new PackageOver()
  const lines = unusedLines(await findParts(deps.db, [id]))
  const preview = await inTransaction(deps.db, (tx) =>
    previewRefundLines(tx, { subjectType: 'package_purchase', subjectId: id, lines }),
  )
  return { ...preview, unused: lines.reduce((sum, { quantity }) => sum + quantity, 0) }
}

async function cancel(
  deps: Deps,
  tx: Tx,
  id: string,
  { by, reason }: { by: string; reason: RefundReason },
): Promise<number> {
  const now = deps.clock.now()
  const row = await lockPurchase(tx, id)
  if (!row || (row.status !== 'unpaid' && !isUsable(row, now))) throw new PackageOver()
  const subject = { subjectType: 'package_purchase' as const, subjectId: id }
  const ended = await updatePurchase(tx, id, { status: 'cancelled', cancelled_at: now })
  await announce(deps, tx, ended, packageChanged)
  if ((await cancelOpenBill(tx, subject)).cancelled) return 0
  const lines = unusedLines(await findParts(tx, [id]))
  return (await refundLines(deps, tx, { ...subject, lines, reason, requestedBy: by })).refundPaise
}
