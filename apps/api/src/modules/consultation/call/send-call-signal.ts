import type { LiveBodyOf } from '@imeds/contracts'
import type { sendCallSignal as contract } from '@imeds/contracts/consultation'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import { announceCall } from './announce-call.ts'
import { CallPersonGone } from './call.errors.ts'
import { insertSignal } from './call.repository.ts'
import { requirePresent } from './call.scope.ts'

/** Hands a signal to another device of the same call. It waits in the database until that device has read it. */
export const sendCallSignal = (
  deps: Deps,
  actor: Actor | null,
  { to, signal, ...who }: LiveBodyOf<typeof contract>,
): Promise<{ done: true }> =>
  inTransaction(deps.db, async (tx) => {
    const now = deps.clock.now()
    const { id: from, encounterId } = await requirePresent(tx, actor, who, now)
    if (!(await insertSignal(tx, { encounterId, from, to, signal, at: now }))) throw new CallPersonGone()
    await announceCall(deps, tx, encounterId, [to])
    return { done: true }
  })
