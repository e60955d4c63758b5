import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { getFacility as contract } from '@imeds/contracts/facilities'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { FacilityNotFound } from './facilities.errors.ts'
import { findFacility } from './facility.repository.ts'
import { mayManage } from './facility.scope.ts'
import { toFacilityView } from './facility.view.ts'

/** One place of care; a closed one only for those who may change it. */
export async function getFacility(
  { db }: Deps,
  actor: Actor | null,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const row = await findFacility(db, params.id)
  if (!row || !(row.active || mayManage(actor, row.id))) throw new FacilityNotFound()
  return toFacilityView(row, actor)
}
