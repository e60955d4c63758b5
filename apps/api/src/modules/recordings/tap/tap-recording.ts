import type { LiveBodyOf } from '@imeds/contracts'
import type { tapRecording as contract } from '@imeds/contracts/recordings'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import { newId } from '../../../platform/ids.ts'
import { lockEncounter, requireInCall } from '../../consultation/index.ts'
import { announceRecording } from '../announce-recording.ts'
import { findOpenInterval } from '../consent/interval.repository.ts'
import { RecorderUnavailable, RecordingNotAgreed } from '../recordings.errors.ts'
import { insertSegment, markLost, touchSegments } from './segment.repository.ts'
import type { Taps } from './taps.ts'

/** Lets a device send what it says and shows to the recorder, as long as everybody agrees. */
export const tapRecording =
  (taps: Taps) =>
  async (
    deps: Deps,
    actor: Actor | null,
    { offer, ...who }: LiveBodyOf<typeof contract>,
  ): Promise<{ answer: string; intervalId: string }> => {
    const { db, clock } = deps
    const id = newId()
    const { encounterId, intervalId } = await inTransaction(db, async (tx) => {
      const present = await requireInCall(tx, actor, who, clock.now())
      await lockEncounter(tx, present.encounterId)
      const open = await findOpenInterval(tx, present.encounterId)
      if (!open) throw new RecordingNotAgreed()
      await insertSegment(tx, {
        id,
        intervalId: open.id,
        participantId: present.participantId,
        at: clock.now(),
      })
      // The process that holds the earlier tap of the same person ends it.
      await announceRecording(deps, tx, present.encounterId, [])
      return { encounterId: present.encounterId, intervalId: open.id }
    })
    const answer = await taps.receive({ id, encounterId }, offer).catch(async (error: unknown) => {
      await markLost(db, id, clock.now())
      deps.log.warn({ err: error }, 'the recorder took no tap')
      throw new RecorderUnavailable()
    })
    // Somebody may have taken it back while we connected.
    if ((await touchSegments(db, [id], clock.now())).length === 0) {
      await taps.stop(id)
      throw new RecordingNotAgreed()
    }
    return { answer, intervalId }
  }
