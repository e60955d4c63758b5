import type { LiveBodyOf } from '@imeds/contracts'
import type { CallState, readCall as contract } from '@imeds/contracts/consultation'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { touchPresence } from './call.repository.ts'
import { requirePresent } from './call.scope.ts'
import { toCallState } from './call.view.ts'

/** What is new in the call for this device, which is seen to be there. */
export async function readCall(
  { db, clock }: Deps,
  actor: Actor | null,
  { after, ...who }: LiveBodyOf<typeof contract>,
): Promise<CallState> {
  const now = clock.now()
  const { id, encounterId } = await requirePresent(db, actor, who, now)
  await touchPresence(db, id, now)
  return toCallState(db, encounterId, id, after)
}
