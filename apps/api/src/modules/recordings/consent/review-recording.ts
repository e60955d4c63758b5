import type { Deps } from '../../../platform/deps.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { lockEncounter } from '../../consultation/index.ts'
import { announceRecording } from '../announce-recording.ts'
import { listConsents } from './consent.repository.ts'
import { everyoneConsents } from './everyone-consents.ts'
import { endInterval, findOpenInterval, openInterval } from './interval.repository.ts'

/** Begins or ends the time of recording by who is in the call and what they agreed to, and tells the room. */
export async function reviewRecording(deps: Deps, tx: Tx, encounterId: string): Promise<void> {
  const encounter = await lockEncounter(tx, encounterId)
  const people = await listConsents(tx, encounterId)
  const agreed =
    deps.config.recordings.offered &&
    encounter?.status === 'in_progress' &&
    everyoneConsents(people.map(({ participantId, given }) => ({ participantId, consents: given === true })))
  const open = await findOpenInterval(tx, encounterId)
  if (agreed && !open) await openInterval(tx, encounterId, deps.clock.now())
  if (!agreed && open) await endInterval(tx, open.id, deps.clock.now())
  await announceRecording(
    deps,
    tx,
    encounterId,
    people.map(({ presenceId }) => presenceId),
  )
}
