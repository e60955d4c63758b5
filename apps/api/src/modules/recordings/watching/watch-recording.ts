import type * as contract from '@imeds/contracts/recordings'
import type { RecordingPiece } from '@imeds/contracts/recordings'
import type { Db } from '../../../platform/db/database.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { findEncounter, requireSide } from '../../consultation/index.ts'
import { pieceType } from '../composing/keep-pieces.ts'
import { placePieces } from '../composing/place-pieces.ts'
import { findRecording, listSegments } from '../composing/recording.repository.ts'
import { RecordingNotReady } from '../recordings.errors.ts'
import { pieceKey } from '../tap/path-of.ts'

/** A player asks for ranges as long as it plays. */
const seconds = 2 * 3600
const filmType = 'video/mp4'
const inline = { inline: true, expiresInSeconds: seconds }

/** Lets the patient or the practitioner of a consultation watch its recording; nobody else. */
export const watchRecording =
  (store: FileStore): Handler<typeof contract.watchRecording> =>
  async ({ db, clock }, actor, { params }, { audit }) => {
    const { encounter } = await requireSide(db, actor, await findEncounter(db, params.id))
    audit.patientId = encounter.patient_id
    const recording = await findRecording(db, encounter.id)
    if (recording?.status !== 'ready' && recording?.status !== 'pieces') throw new RecordingNotReady()
    const film = recording.status === 'ready'
    return {
      url: film
        ? await store.presignDownload(recording.store_key!, {
            fileName: 'consultation.mp4',
            contentType: filmType,
            ...inline,
          })
        : null,
      contentType: film ? filmType : pieceType,
      lengthMs: recording.length_ms!,
      pieces: film ? [] : await piecesOf(db, store, encounter.id),
      expiresAt: new Date(clock.now().getTime() + seconds * 1000).toISOString(),
    }
  }

async function piecesOf(db: Db, store: FileStore, encounterId: string): Promise<RecordingPiece[]> {
  const kept = (await listSegments(db, encounterId)).filter(({ id, store_key }) => store_key === pieceKey(id))
  const { placed } = await placePieces(db, encounterId, kept)
  const inTime = placed.toSorted((a, b) => a.offsetMs - b.offsetMs)
  return Promise.all(
    inTime.map(async ({ segment, offsetMs, lengthMs }) => ({
      participantId: segment.participant_id,
      seat: segment.seat,
      startMs: offsetMs,
      lengthMs,
      url: await store.presignDownload(segment.store_key!, {
        fileName: 'piece.webm',
        contentType: pieceType,
        ...inline,
      }),
    })),
  )
}
