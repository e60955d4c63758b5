import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { patientSummary as contract } from '@imeds/contracts/patients'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { facilityZone } from '../facilities/index.ts'
import { dateIn, homeZone } from './age.ts'
import { seePatient } from './get-patient.ts'
import { selectLatestObservations } from './observation.repository.ts'
import { toObservationView } from './observation.view.ts'
import { authorizePatient, type PatientAccess } from './patients.scope.ts'
import { selectEntries } from './record-entry.repository.ts'
import { removalRule } from './record-entry.scope.ts'
import { toAllergyView, toConditionView, toMedicationStatementView } from './record-entry.view.ts'

/** What a practitioner needs to know before a consultation; the age by the calendar of the facility. */
export async function patientSummary(
  deps: Deps,
  actor: Actor,
  { params: { id }, query }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  audit.patientId = id
  const access = await authorizePatient(deps, actor, 'record.read', id)
  const zone = query.facilityId ? await facilityZone(deps.db, query.facilityId) : homeZone
  return readSummary(deps, actor, access, id, zone)
}

/** The summary of a patient whose record the actor may read. */
export async function readSummary(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  access: PatientAccess,
  id: string,
  zone: string,
): Promise<ReplyOf<typeof contract>> {
  const [patient, allergies, conditions, medicines, vitals] = await Promise.all([
    seePatient(deps, actor, id, zone),
    selectEntries(deps.db, 'allergy_intolerance', id),
    selectEntries(deps.db, 'condition', id),
    selectEntries(deps.db, 'medication_statement', id),
    selectLatestObservations(deps.db, id),
  ])
  const mayRemove = removalRule(actor, access)
  const today = dateIn(zone, deps.clock.now())
  return {
    patient,
    allergies: allergies.map((row) => toAllergyView(row, mayRemove)),
    conditions: conditions.map((row) => toConditionView(row, mayRemove)),
    medicines: medicines
      .filter((row) => row.ended_on === null || row.ended_on >= today)
      .map((row) => toMedicationStatementView(row, mayRemove)),
    vitals: vitals.map((row) => toObservationView(row, mayRemove)),
  }
}
