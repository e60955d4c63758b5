import { type Insertable, type Selectable, type Updateable } from 'kysely'
import type { Permission } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import { lock, onConstraint, type Db, type Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { ofPerson } from '../../patients/index.ts'
import { placeNames } from '../catalogue/package.repository.ts'
import { PackagePartUsedUp } from '../packages.errors.ts'
import { reachedPurchases } from '../packages.scope.ts'

export type PurchaseRow = Selectable<Schema['package_purchase']>
export type PartRow = Awaited<ReturnType<typeof findParts>>[number]
export type PurchaseViewRow = Awaited<ReturnType<typeof listPurchases>>[number]

const views = (db: Db | Tx, actor: Actor, permission: Permission) =>
  db
    .selectFrom('package_purchase')
    .innerJoin('facility', 'facility.id', 'package_purchase.facility_id')
    .innerJoin('patient', 'patient.id', 'package_purchase.patient_id')
    .selectAll('package_purchase')
    .select(['facility.name as facility_name', 'facility.time_zone', 'patient.name as patient_name'])
    .where(reachedPurchases(actor, permission))

export const findPurchaseView = (db: Db | Tx, actor: Actor, permission: Permission, id: string) =>
  views(db, actor, permission).where('package_purchase.id', '=', id).executeTakeFirst()

export type PurchaseFilter = {
  patientId?: string | undefined
  status?: PurchaseRow['status'] | undefined
  before?: string | undefined
  limit: number
}
export const listPurchases = (db: Db, actor: Actor, { patientId, status, before, limit }: PurchaseFilter) =>
  views(db, actor, 'package_purchase.read')
    .$if(patientId !== undefined, (rows) => rows.where(ofPerson('package_purchase.patient_id', patientId!)))
    .$if(status !== undefined, (rows) => rows.where('package_purchase.status', '=', status!))
    .$if(before !== undefined, (rows) => rows.where('package_purchase.id', '<', before!))
    .orderBy('package_purchase.id', 'desc')
    .limit(limit + 1)
    .execute()

/** Those of a patient that can be used now, the one that ends first before the others. */
export const listUsable = (
  db: Db,
  actor: Actor,
  { patientId, now }: { patientId: string; now: Date },
): Promise<PurchaseViewRow[]> =>
  views(db, actor, 'package_purchase.read')
    .where(ofPerson('package_purchase.patient_id', patientId))
    .where('package_purchase.status', '=', 'active')
    .where('package_purchase.expires_at', '>', now)
    .orderBy('package_purchase.expires_at')
    .orderBy('package_purchase.id')
    .execute()

/** Queues for a purchase under the name that billing uses too, before its bill and parts. */
export async function lockPurchase(tx: Tx, id: string): Promise<PurchaseRow | undefined> {
  await lock(tx, `package_purchase:${id}`)
  return tx.selectFrom('package_purchase').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function insertPurchase(
  tx: Tx,
  values: Insertable<Schema['package_purchase']>,
  parts: readonly Omit<Insertable<Schema['package_part']>, 'purchase_id'>[],
): Promise<PurchaseRow> {
  const row = await tx.insertInto('package_purchase').values(values).returningAll().executeTakeFirstOrThrow()
  await tx
    .insertInto('package_part')
    .values(parts.map((part) => ({ ...part, purchase_id: row.id })))
    .execute()
  return row
}

export const updatePurchase = (
  tx: Tx,
  id: string,
  values: Updateable<Schema['package_purchase']>,
): Promise<PurchaseRow> =>
  tx.updateTable('package_purchase').set(values).where('id', '=', id).returningAll().executeTakeFirstOrThrow()

export const findParts = (db: Db | Tx, purchaseIds: readonly string[]) =>
  db
    .selectFrom('package_part')
    .selectAll('package_part')
    .leftJoin('facility', 'facility.id', 'package_part.laboratory_id')
    .leftJoin('practitioner', 'practitioner.id', 'package_part.practitioner_id')
    .leftJoin('speciality', 'speciality.code', 'package_part.speciality_code')
    .select(placeNames)
    .where('purchase_id', 'in', [...purchaseIds])
    .orderBy('purchase_id')
    .orderBy('position')
    .execute()

export async function countUnpaid(tx: Tx, userId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('package_purchase')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('bought_by', '=', userId)
    .where('status', '=', 'unpaid')
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Writes a use; the part counts it. @throws PackagePartUsedUp */
export const insertUse = (tx: Tx, values: Insertable<Schema['package_use']>) =>
  tx
    .insertInto('package_use')
    .values(values)
    .execute()
    .catch(onConstraint('package_part_within', () => new PackagePartUsedUp()))

export const findUses = (db: Db | Tx, purchaseId: string) =>
  db
    .selectFrom('package_use')
    .innerJoin('package_part', 'package_part.id', 'package_use.part_id')
    .selectAll('package_use')
    .select(['package_part.label', 'package_part.position', 'package_part.purchase_id'])
    .where('package_part.purchase_id', '=', purchaseId)
    .orderBy('package_use.id')
    .execute()
export type UseRow = Awaited<ReturnType<typeof findUses>>[number]

export async function releaseUses(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  await tx
    .updateTable('package_use')
    .set({ given_back_at: at })
    .where('id', 'in', [...ids])
    .where('given_back_at', 'is', null)
    .execute()
}

export const practises = async (
  tx: Db | Tx,
  practitionerId: string,
  specialityCode: string,
): Promise<boolean> =>
  (await tx
    .selectFrom('practitioner_speciality')
    .select('practitioner_id')
    .where('practitioner_id', '=', practitionerId)
    .where('speciality_code', '=', specialityCode)
    .executeTakeFirst()) !== undefined

/** Active ones whose time is over, unpaid ones that waited too long, and those to be told that seven days are left. */
export async function findDue(
  db: Db,
  { now, unpaidSince, tellBefore }: { now: Date; unpaidSince: Date; tellBefore: Date },
): Promise<string[]> {
  const rows = await db
    .selectFrom('package_purchase')
    .select('id')
    .where((eb) =>
      eb.or([
        eb.and([eb('status', '=', 'active'), eb('expires_at', '<=', now)]),
        eb.and([eb('status', '=', 'unpaid'), eb('created_at', '<=', unpaidSince)]),
        eb.and([
          eb('status', '=', 'active'),
          eb('expires_at', '<=', tellBefore),
          eb('told_of_expiry_at', 'is', null),
        ]),
      ]),
    )
    .limit(500)
    .execute()
  return rows.map(({ id }) => id)
}
