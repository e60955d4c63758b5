import type { LiveBodyOf } from '@imeds/contracts'
import type { RecordingState, readRecording as contract } from '@imeds/contracts/recordings'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { requireInCall } from '../consultation/index.ts'
import { toRecordingState } from './recording-state.ts'

/** Whether the call is recorded, and who agreed. */
export async function readRecording(
  deps: Deps,
  actor: Actor | null,
  who: LiveBodyOf<typeof contract>,
): Promise<RecordingState> {
  const present = await requireInCall(deps.db, actor, who, deps.clock.now())
  return toRecordingState(deps, deps.db, present)
}
