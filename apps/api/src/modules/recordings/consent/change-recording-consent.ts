import type { LiveBodyOf } from '@imeds/contracts'
import {
  recordingTextVersion,
  type RecordingState,
  type changeRecordingConsent as contract,
} from '@imeds/contracts/recordings'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import { lockEncounter, requireInCall } from '../../consultation/index.ts'
import { toRecordingState } from '../recording-state.ts'
import { RecordingNotOffered, RecordingTextOutdated } from '../recordings.errors.ts'
import { insertConsent } from './consent.repository.ts'
import { reviewRecording } from './review-recording.ts'

/** Agrees to be recorded, or takes it back: the recording stops in the same instant. */
export const changeRecordingConsent = (
  deps: Deps,
  actor: Actor | null,
  { given, textVersion, ...who }: LiveBodyOf<typeof contract>,
): Promise<RecordingState> =>
  inTransaction(deps.db, async (tx) => {
    const now = deps.clock.now()
    const { encounterId, participantId } = await requireInCall(tx, actor, who, now)
    if (given && !deps.config.recordings.offered) throw new RecordingNotOffered()
    if (given && textVersion !== recordingTextVersion) throw new RecordingTextOutdated()
    await lockEncounter(tx, encounterId)
    await insertConsent(tx, { participantId, given, textVersion, saidAt: now })
    await reviewRecording(deps, tx, encounterId)
    return toRecordingState(deps, tx, { encounterId, participantId })
  })
