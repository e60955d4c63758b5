import type { LiveBodyOf } from '@imeds/contracts'
import {
  encounterModeHeld,
  type CallMeeting,
  type reportCall as contract,
} from '@imeds/contracts/consultation'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import { encounterTopics } from '../consultation.topics.ts'
import { lockEncounter, setHeldMode } from '../encounter.repository.ts'
import { meetingMode } from '../held-mode.ts'
import { listPresent, saveStatistics } from './call.repository.ts'
import { requirePresent } from './call.scope.ts'

/** Keeps how the call goes for this device: the newest report stands. What the practitioner's sees and hears stays. */
export async function reportCall(
  deps: Deps,
  actor: Actor | null,
  { statistics, meeting, ...who }: LiveBodyOf<typeof contract>,
): Promise<{ done: true }> {
  const { id, encounterId, seat } = await requirePresent(deps.db, actor, who, deps.clock.now())
  await saveStatistics(deps.db, id, statistics)
  if (seat === 'practitioner') await holdMode(deps, encounterId, meeting)
  return { done: true }
}

/** A consultation that was once by video stays one, whatever the network makes of it afterwards. */
async function holdMode(
  deps: Pick<Deps, 'db' | 'publish'>,
  encounterId: string,
  meeting: CallMeeting,
): Promise<void> {
  if (meeting.sees.length + meeting.hears.length === 0) return
  await inTransaction(deps.db, async (tx) => {
    const encounter = await lockEncounter(tx, encounterId)
    if (!encounter || encounter.held_mode === 'video') return
    const patient = (await listPresent(tx, encounterId)).find(({ seat }) => seat === 'patient')
    const mode = meetingMode(encounter.mode, meeting, patient)
    if (mode === null || mode === encounter.held_mode) return
    await setHeldMode(tx, encounterId, mode)
    await deps.publish(tx, encounterModeHeld({ encounterId, mode }, await encounterTopics(tx, encounter)))
  })
}
