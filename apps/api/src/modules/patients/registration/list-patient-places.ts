import type { listPatientPlaces as contract, PatientPlace } from '@imeds/contracts/patients'
import { scopeOf } from '../../../platform/actor.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { authorizePatient } from '../patients.scope.ts'
import { findPlaces, type PlaceRow } from './place.repository.ts'

/** Where a patient is on the books; a desk learns of its own facility only. */
export const listPatientPlaces: Handler<typeof contract> = async (
  deps,
  actor,
  { params: { id } },
  { audit },
) => {
  audit.patientId = id
  await authorizePatient(deps, actor, 'patient.write', id)
  const rows = await findPlaces(deps.db, id)
  const sees = ({ facility_id }: PlaceRow) =>
    scopeOf(actor, 'patient.write') !== 'facility' || actor.facilityIds.includes(facility_id)
  return { items: rows.filter(sees).map(toPlace) }
}

const toPlace = (row: PlaceRow): PatientPlace => ({
  facility: { id: row.facility_id, name: row.facility_name },
  patientNumber: `${row.code}-${row.patient_number}`,
  since: row.registered_at.toISOString(),
  linkId: row.link_id,
  abilities: { withdraw: row.link_id !== null && !row.in_use },
})
