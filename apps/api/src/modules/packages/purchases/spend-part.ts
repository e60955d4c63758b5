import { packageChanged, packageCompleted } from '@imeds/contracts/packages'
import type { Deps } from '../../../platform/deps.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { refundLines } from '../../billing/index.ts'
import { findSurvivor } from '../../patients/index.ts'
import { PackageNotUsable, PackagePartUsedUp } from '../packages.errors.ts'
import { announce } from './change-purchase.ts'
import {
  findParts,
  findUses,
  insertUse,
  lockPurchase,
  practises,
  releaseUses,
  updatePurchase,
  type PartRow,
  type PurchaseRow,
  type UseRow,
} from './purchase.repository.ts'
import { isUsable } from './purchase.view.ts'

type GroundDeps = Pick<Deps, 'clock' | 'publish'>
/** What a part is wanted for. */
export type Wanted =
  | { kind: 'lab_test'; laboratoryId: string; testId: string }
  | { kind: 'consultation'; facilityId: string; practitionerId: string; mode: string }
export type Use = { purchaseId: string; patientId: string; by: string }

/** Queues for a purchase that this patient can use now. @throws PackageNotUsable */
export async function requireUsable(
  { clock }: Pick<Deps, 'clock'>,
  tx: Tx,
  { purchaseId, patientId }: Pick<Use, 'purchaseId' | 'patientId'>,
): Promise<PurchaseRow> {
  const row = await lockPurchase(tx, purchaseId)
  const [owner, asking] = await Promise.all([
    findSurvivor(tx, row?.patient_id ?? patientId),
    findSurvivor(tx, patientId),
  ])
  if (!row || owner !== asking || !isUsable(row, clock.now())) throw new PackageNotUsable()
  return row
}

/** Spends a part on a visit; of two who want the last one at once, one gets it. @throws PackageNotUsable, PackagePartUsedUp */
export async function spendPart(
  deps: GroundDeps,
  tx: Tx,
  { wanted, appointmentId, ...use }: Use & { wanted: Wanted; appointmentId: string },
): Promise<void> {
  const row = await requireUsable(deps, tx, use)
  const part = await findPartFor(tx, row, wanted)
  if (!part) throw new PackagePartUsedUp()
  await spend(deps, tx, row, [part], { by: use.by, appointmentId })
}

/** Which of some tests a purchase still covers at a laboratory; the purchase is locked. @throws PackageNotUsable */
export async function coveredTests(
  deps: Pick<Deps, 'clock'>,
  tx: Tx,
  { laboratoryId, testIds, ...use }: Use & { laboratoryId: string; testIds: readonly string[] },
): Promise<Set<string>> {
  const row = await requireUsable(deps, tx, use)
  const parts = await findParts(tx, [row.id])
  return new Set(testIds.filter((testId) => parts.some((part) => fitsTest(part, { laboratoryId, testId }))))
}

/** Spends a part on each test of an order. @throws PackageNotUsable, PackagePartUsedUp */
export async function spendTestParts(
  deps: GroundDeps,
  tx: Tx,
  {
    laboratoryId,
    testIds,
    labOrderId,
    ...use
  }: Use & { laboratoryId: string; testIds: readonly string[]; labOrderId: string },
): Promise<void> {
  const row = await requireUsable(deps, tx, use)
  const parts = await findParts(tx, [row.id])
  const wanted = testIds.map((testId) => parts.find((part) => fitsTest(part, { laboratoryId, testId })))
  const found = wanted.filter((part) => part !== undefined)
  if (found.length < wanted.length) throw new PackagePartUsedUp()
  await spend(deps, tx, row, found, { by: use.by, labOrderId })
}

const fitsTest = (part: PartRow, { laboratoryId, testId }: { laboratoryId: string; testId: string }) =>
  part.test_id === testId && part.laboratory_id === laboratoryId && part.used_count < part.quantity

/** The part of a purchase that pays something; the caller holds the purchase, or only asks. */
export async function findPartFor(
  tx: Db | Tx,
  row: Pick<PurchaseRow, 'id' | 'facility_id'>,
  wanted: Wanted,
): Promise<PartRow | undefined> {
  const parts = await findParts(tx, [row.id])
  if (wanted.kind === 'lab_test') return parts.find((part) => fitsTest(part, wanted))
  if (wanted.facilityId !== row.facility_id) return undefined
  const open = parts.filter(({ mode, used_count, quantity }) => mode === wanted.mode && used_count < quantity)
  // What names the practitioner goes first: it fits nobody else.
  const named = open.find(({ practitioner_id }) => practitioner_id === wanted.practitionerId)
  if (named) return named
  for (const part of open)
    if (part.speciality_code && (await practises(tx, wanted.practitionerId, part.speciality_code)))
      return part
  return undefined
}

/** Writes the uses of a locked purchase; the last one completes it. */
export async function spend(
  deps: GroundDeps,
  tx: Tx,
  row: PurchaseRow,
  parts: readonly PartRow[],
  { by, ...subject }: { by: string; appointmentId?: string; labOrderId?: string },
): Promise<void> {
  for (const part of parts)
    await insertUse(tx, {
      part_id: part.id,
      appointment_id: subject.appointmentId ?? null,
      lab_order_id: subject.labOrderId ?? null,
      used_by: by,
      used_at: deps.clock.now(),
    })
  const left = (await findParts(tx, [row.id])).some(({ used_count, quantity }) => used_count < quantity)
  const after = left ? row : await updatePurchase(tx, row.id, { status: 'completed' })
  await announce(deps, tx, after, left ? packageChanged : packageCompleted)
}

export type GiveBack = {
  /** Null where no package paid: then there is nothing to give back. */
  purchaseId: string | null
  of: { appointmentId: string } | { labOrderId: string }
  /** Whose wish it was: what the practice calls off is never the patient's loss. */
  by: 'patient' | 'practice'
}

/**
 * Gives back what an appointment or order spent. Of a package that was ended meanwhile its share of the price goes back
 * instead; of one that ran out too, if the practice called off.
 */
export async function giveBackParts(
  deps: GroundDeps,
  tx: Tx,
  { purchaseId, of, by }: GiveBack,
): Promise<void> {
  const row = purchaseId === null ? undefined : await lockPurchase(tx, purchaseId)
  if (!row) return
  const uses = (await findUses(tx, row.id)).filter(
    (use) =>
      use.given_back_at === null &&
      ('labOrderId' in of ? use.lab_order_id === of.labOrderId : use.appointment_id === of.appointmentId),
  )
  await giveBack(deps, tx, row, uses, by)
}

/** Gives some uses of a locked purchase back. */
export async function giveBack(
  deps: GroundDeps,
  tx: Tx,
  row: PurchaseRow,
  uses: readonly UseRow[],
  by: GiveBack['by'],
): Promise<void> {
  if (uses.length === 0) return
  const now = deps.clock.now()
  await releaseUses(
    tx,
    uses.map(({ id }) => id),
    now,
  )
  const over = row.expires_at !== null && row.expires_at <= now
  if (row.status === 'cancelled' || (over && by === 'practice')) await refundUses(deps, tx, row, uses)
  const reopened = row.status === 'completed' ? (over ? 'expired' : 'active') : row.status
  await announce(deps, tx, await updatePurchase(tx, row.id, { status: reopened }), packageChanged)
}

async function refundUses(
  deps: GroundDeps,
  tx: Tx,
  row: PurchaseRow,
  uses: readonly UseRow[],
): Promise<void> {
  const positions = [...new Set(uses.map(({ position }) => position))]
  await refundLines(deps, tx, {
    subjectType: 'package_purchase',
    subjectId: row.id,
    lines: positions.map((position) => ({
      position,
      quantity: uses.filter((use) => use.position === position).length,
    })),
    reason: { code: 'package_part_called_off' },
    requestedBy: null,
  })
}
