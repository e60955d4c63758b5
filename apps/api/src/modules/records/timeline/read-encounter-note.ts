import type * as contract from '@imeds/contracts/records'
import type { Handler } from '../../../platform/http/route.ts'
import {
  EncounterNotFound,
  findEncounter,
  findNewestNote,
  NoteNotReady,
  toNoteView,
} from '../../consultation/index.ts'
import { authorizePatient, isOnePerson, PatientNotFound } from '../../patients/index.ts'

/** What was noted in a finished consultation, for those to whom the patient's notes are open. */
export const readEncounterNote: Handler<typeof contract.readEncounterNote> = async (
  deps,
  actor,
  { params: { id, encounterId } },
  { audit },
) => {
  audit.patientId = id
  audit.recordId = encounterId
  await authorizePatient(deps, actor, 'record.read', id, new PatientNotFound(), 'clinical_note')
  const encounter = await findEncounter(deps.db, encounterId)
  if (!encounter || !(await isOnePerson(deps.db, encounter.patient_id, id))) throw new EncounterNotFound()
  if (encounter.status !== 'finished') throw new NoteNotReady()
  return {
    encounterId,
    practitionerName: encounter.practitioner_name,
    facilityName: encounter.facility_name,
    timeZone: encounter.time_zone,
    mode: encounter.mode,
    startsAt: encounter.starts_at.toISOString(),
    note: toNoteView(await findNewestNote(deps.db, encounterId)),
  }
}
