import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { getPharmacy as contract } from '@imeds/contracts/pharmacy'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { findFacility, type FacilityRow } from '../../facilities/index.ts'
import { PharmacyNotFound } from '../pharmacy.errors.ts'
import { findProfile } from './pharmacy.repository.ts'
import { toPharmacyView } from './pharmacy.view.ts'

/** A pharmacy that is open for business. */
export async function getPharmacy(
  { db, clock }: Deps,
  actor: Actor | null,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const facility = await requirePharmacy(db, params.id)
  return toPharmacyView(facility, await findProfile(db, facility.id), actor, clock.now())
}

/** The facility, if it is a pharmacy and not closed. */
export async function requirePharmacy(db: Db | Tx, id: string): Promise<FacilityRow> {
  const facility = await findFacility(db, id)
  if (facility?.kind !== 'pharmacy' || !facility.active) throw new PharmacyNotFound()
  return facility
}
