import type { TimelineKind } from '@imeds/contracts/records'
import type { Actor } from '../../../platform/actor.ts'
import type { PatientAccess } from '../../patients/index.ts'

/**
 * Which permission opens each kind of entry. Bills and bought packages are the family's own: nobody who treats reads them here, and claims only
 * who was allowed to by name.
 */
const opens: Record<TimelineKind, (access: PatientAccess, actor: Actor) => boolean> = {
  encounter: (access) => access.may('record.read', 'encounter'),
  prescription: (access) => access.may('prescription.read'),
  diagnostic_report: (access) => access.may('lab_report.read'),
  medicine_order: (access) => access.may('record.read', 'medicine_order'),
  observation: (access) => access.may('record.read', 'summary'),
  document: (access) => access.may('record.read', 'document'),
  bill: (access, { grants }) => grants['bill.read'] === 'own' && access.may('bill.read'),
  claim: (access, { grants }) =>
    (grants['claim.read'] === 'own' && access.may('claim.read')) || access.consents('claim'),
  package_purchase: (access, { grants }) =>
    grants['package_purchase.read'] === 'own' && access.may('package_purchase.read'),
}

/** The kinds of entries that the actor may see of a patient. */
export const openKinds = (access: PatientAccess, actor: Actor): TimelineKind[] =>
  (Object.keys(opens) as TimelineKind[]).filter((kind) => opens[kind](access, actor))
