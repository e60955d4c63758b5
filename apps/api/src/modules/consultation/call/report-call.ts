import type { LiveBodyOf } from '@imeds/contracts'
import type { reportCall as contract } from '@imeds/contracts/consultation'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { saveStatistics } from './call.repository.ts'
import { requirePresent } from './call.scope.ts'

/** Keeps how the call goes for this device: the newest report stands. */
export async function reportCall(
  { db, clock }: Deps,
  actor: Actor | null,
  { statistics, ...who }: LiveBodyOf<typeof contract>,
): Promise<{ done: true }> {
  const { id } = await requirePresent(db, actor, who, clock.now())
  await saveStatistics(db, id, statistics)
  return { done: true }
}
