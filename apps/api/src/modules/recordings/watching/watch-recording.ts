import type * as contract from '@imeds/contracts/recordings'
import type { FileStore } from '../../../platform/files/index.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { findEncounter, requireSide } from '../../consultation/index.ts'
import { findRecording } from '../composing/recording.repository.ts'
import { RecordingNotReady } from '../recordings.errors.ts'

/** A player asks for ranges as long as it plays. */
const seconds = 2 * 3600
const contentType = 'video/mp4'

/** Lets the patient or the practitioner of a consultation watch its recording; nobody else. */
export const watchRecording =
  (store: FileStore): Handler<typeof contract.watchRecording> =>
  async ({ db, clock }, actor, { params }, { audit }) => {
    const { encounter } = await requireSide(db, actor, await findEncounter(db, params.id))
    audit.patientId = encounter.patient_id
    const recording = await findRecording(db, encounter.id)
    if (recording?.status !== 'ready') throw new RecordingNotReady()
    const url = await store.presignDownload(recording.store_key!, {
      fileName: 'consultation.mp4',
      contentType,
      inline: true,
      expiresInSeconds: seconds,
    })
    return { url, contentType, expiresAt: new Date(clock.now().getTime() + seconds * 1000).toISOString() }
  }
