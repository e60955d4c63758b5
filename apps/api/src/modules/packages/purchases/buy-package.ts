import type * as contract from '@imeds/contracts/packages'
import { packageChanged } from '@imeds/contracts/packages'
import { scopeOf, type Actor } from '../../../platform/actor.ts'
import { inTransaction, lock, type Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { openBill } from '../../billing/index.ts'
import { authorizePatient, findSurvivor, registerAtFacility } from '../../patients/index.ts'
import { findItems, findPackage, type ItemRow, type PackageRow } from '../catalogue/package.repository.ts'
import { isOnSale } from '../catalogue/package.view.ts'
import { PackageNotFound, TooManyPurchases } from '../packages.errors.ts'
import { announce } from './change-purchase.ts'
import { packageLines } from './package-lines.ts'
import { countUnpaid, insertPurchase } from './purchase.repository.ts'
import { readPurchase } from './read-purchases.ts'

/** How many packages one person may leave unpaid at a time; a desk serves many patients. */
const mostUnpaid = { patient: 3, desk: 100 }

/** Buys a package on sale for a patient, with the terms and parts that it has now; its bill is open. */
export const buyPackage: Handler<typeof contract.buyPackage> = async (deps, actor, { body }, { audit }) => {
  const patientId = await findSurvivor(deps.db, body.patientId)
  await authorizePatient(deps, actor, 'package.buy', patientId)
  audit.patientId = patientId
  const id = await inTransaction(deps.db, (tx) => buy(deps, tx, actor, body.packageId, patientId))
  audit.recordId = id
  return readPurchase(deps, actor, 'package.buy', id)
}

async function buy(deps: Deps, tx: Tx, actor: Actor, packageId: string, patientId: string): Promise<string> {
  await lock(tx, `patient:${patientId}`, `user:${actor.userId}`)
  const sold = await requireOnSale(tx, actor, packageId, deps.clock.now())
  const limit = scopeOf(actor, 'package.buy') === 'own' ? mostUnpaid.patient : mostUnpaid.desk
  if ((await countUnpaid(tx, actor.userId)) >= limit) throw new TooManyPurchases({ data: { limit } })
  const items = await findItems(tx, [packageId])
  const row = await insertPurchase(
    tx,
    {
      package_id: sold.id,
      facility_id: sold.facility_id,
      patient_id: patientId,
      bought_by: actor.userId,
      name: sold.name,
      price_paise: sold.price,
      validity_days: sold.validity_days,
      status: 'unpaid',
      created_at: deps.clock.now(),
    },
    items.map(toPart),
  )
  await registerAtFacility(tx, patientId, sold.facility_id)
  await openBill(tx, {
    subjectType: 'package_purchase',
    subjectId: row.id,
    facilityId: sold.facility_id,
    patientId,
    lines: packageLines(
      items.map(({ kind, label, quantity, worth_paise }) => ({
        kind,
        label,
        quantity,
        worthPaise: worth_paise ?? 0,
      })),
      sold.price,
    ),
    createdBy: actor.userId,
  })
  await announce(deps, tx, row, packageChanged)
  return row.id
}

/** A desk sells what its own facilities offer. */
async function requireOnSale(
  tx: Tx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<PackageRow & { price: number }> {
  const row = await findPackage(tx, id)
  const elsewhere =
    row && scopeOf(actor, 'package.buy') === 'facility' && !actor.facilityIds.includes(row.facility_id)
  if (!row || elsewhere || !isOnSale(row, now) || row.price_paise === null) throw new PackageNotFound()
  return { ...row, price: row.price_paise }
}

const toPart = ({
  position,
  kind,
  label,
  quantity,
  test_id,
  laboratory_id,
  practitioner_id,
  speciality_code,
  mode,
}: ItemRow) => ({
  position,
  kind,
  label,
  quantity,
  test_id,
  laboratory_id,
  practitioner_id,
  speciality_code,
  mode,
})
