import { sql, type RawBuilder } from 'kysely'
import type { Permission } from '@imeds/contracts'
import { authorize, scopeOf, type Actor } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { patientIdsOf } from '../../patients/index.ts'
import { MedicineOrderNotFound } from '../pharmacy.errors.ts'
import { findSeenOrder, type OrderRow, type SeenOrder } from './order.repository.ts'

/** The orders within reach of a permission: of one's family, of one's pharmacy, or all. */
export function reachedOrders(actor: Actor, permission: Permission): RawBuilder<boolean> {
  const scope = scopeOf(actor, permission)
  if (scope === 'all') return sql<boolean>`true`
  if (scope === 'facility')
    return sql<boolean>`medicine_order.facility_id = any(${[...actor.facilityIds]}::uuid[])`
  if (scope === 'own')
    return sql<boolean>`medicine_order.patient_id in (
      select patient_id from related_person where user_id = ${actor.userId} and ended_at is null)`
  return sql<boolean>`false`
}

/** Whether one order lies within reach of a permission. */
export async function reachesOrder(
  db: Db | Tx,
  actor: Actor,
  permission: Permission,
  row: Pick<OrderRow, 'facility_id' | 'patient_id'>,
): Promise<boolean> {
  const scope = actor.grants[permission]
  if (scope === 'facility') return actor.facilityIds.includes(row.facility_id)
  if (scope === 'own') return (await patientIdsOf(db, actor)).includes(row.patient_id)
  return scope === 'all'
}

/** The order, for those whose permission reaches it; else the 404 of an unknown one. */
export async function requireOrder(
  db: Db | Tx,
  actor: Actor,
  permission: Permission,
  id: string,
): Promise<SeenOrder> {
  const row = await findSeenOrder(db, id)
  if (!row) throw new MedicineOrderNotFound()
  const reaches = await reachesOrder(db, actor, permission, row)
  authorize(actor, permission, () => reaches, new MedicineOrderNotFound())
  return row
}

/** On which side of an order somebody stands. */
export const sideOf = (actor: Actor): 'patient' | 'pharmacy' =>
  actor.grants['medicine_order.fulfil'] ? 'pharmacy' : 'patient'
