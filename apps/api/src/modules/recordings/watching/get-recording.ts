import type * as contract from '@imeds/contracts/recordings'
import type { Handler } from '../../../platform/http/route.ts'
import { findEncounter, requireSide } from '../../consultation/index.ts'
import { findRecording, hasLost } from '../composing/recording.repository.ts'
import { toRecordingView } from './recording.view.ts'

/** What became of the recording of a consultation. */
export const getRecording: Handler<typeof contract.getRecording> = async (
  { db },
  actor,
  { params },
  { audit },
) => {
  const { encounter } = await requireSide(db, actor, await findEncounter(db, params.id))
  audit.patientId = encounter.patient_id
  const [recording, incomplete] = [await findRecording(db, encounter.id), await hasLost(db, encounter.id)]
  return toRecordingView(encounter.id, recording, incomplete)
}
