import type { callNext as contract } from '@imeds/contracts/desk'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { QueueChanged, QueueNotFound } from '../desk.errors.ts'
import { announceQueue } from '../desk.topics.ts'
import { byTurn } from '../tokens/expectations.ts'
import { listTokens } from '../tokens/token.repository.ts'
import { readToken } from '../tokens/read-token.ts'
import { callToken } from '../tokens/change-token.ts'
import { findQueue, lockQueue } from './queue.repository.ts'
import { requireQueueKey } from './require-queue.ts'
import { toWaiting } from './read-queue.ts'

/** Calls who comes next, if that is whom the caller expects: two desks never call two people for one chair. */
export const callNext: Handler<typeof contract> = async (
  deps,
  actor,
  { params, body: { expected } },
  { audit },
) => {
  const id = await inTransaction(deps.db, async (tx) => {
    const queue = await findQueue(tx, await requireQueueKey(tx, deps.clock, actor, params))
    if (!queue) throw new QueueNotFound()
    await lockQueue(tx, queue.id)
    const [next] = (await listTokens(tx, [queue.id]))
      .filter(({ status }) => status === 'waiting')
      .toSorted((a, b) => byTurn(toWaiting(a), toWaiting(b)))
    if (next?.id !== expected) throw new QueueChanged()
    audit.recordId = next.id
    audit.patientId = next.patient_id
    await callToken(tx, next.id, deps.clock.now())
    await announceQueue(deps, tx, queue)
    return next.id
  })
  return readToken(deps, id)
}
