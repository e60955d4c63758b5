import type { Db, Tx } from '../../platform/db/database.ts'
import type { Module } from '../../platform/module.ts'
import { consultationPolicyOf, type RefundPolicy } from './consultation-policy.ts'
import { findPractitioner } from './practitioner.repository.ts'
import { PractitionerNotFound } from './practitioners.errors.ts'
import { routes } from './practitioners.routes.ts'

export { consultationPolicyOf, type RefundPolicy } from './consultation-policy.ts'
export { findCredentials, type Credentials } from './credentials.repository.ts'
export { attachDocument } from './document.repository.ts'
export { findOffering, findOfferings, type OfferingRow } from './offering.repository.ts'
export {
  findPractitioner,
  findPractitionerOf as practitionerOf,
  findVerifiedPractitioner,
  type PractitionerRow,
} from './practitioner.repository.ts'
export { PractitionerNotFound } from './practitioners.errors.ts'
export { ratingOf } from './rating.ts'

export const practitionersModule: Module = { name: 'practitioners', routes }

/** A practitioner's terms of cancelling, moving and following up. */
export async function refundPolicyOf(db: Db | Tx, practitionerId: string): Promise<RefundPolicy> {
  const row = await findPractitioner(db, practitionerId)
  if (!row) throw new PractitionerNotFound()
  return consultationPolicyOf(row)
}
