import type { Permission } from '@imeds/contracts'
import { authorize, type Actor } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { LaboratoryNotFound } from '../lab.errors.ts'
import { findLaboratory, type LaboratoryRow } from './laboratory.repository.ts'

/** Whether somebody may change the terms and prices of a laboratory. */
export function mayManage(actor: Actor | null, facilityId: string): boolean {
  const scope = actor?.grants['lab.manage']
  return scope === 'all' || (scope === 'facility' && (actor?.facilityIds.includes(facilityId) ?? false))
}

/** A laboratory within the reach of a permission. @throws LaboratoryNotFound */
export async function requireLaboratory(
  db: Db | Tx,
  actor: Actor,
  permission: Permission,
  id: string,
): Promise<LaboratoryRow> {
  const row = await findLaboratory(db, id)
  if (!row) throw new LaboratoryNotFound()
  authorize(
    actor,
    permission,
    (scope) => scope === 'all' || (scope === 'facility' && actor.facilityIds.includes(id)),
    new LaboratoryNotFound(),
  )
  return row
}
