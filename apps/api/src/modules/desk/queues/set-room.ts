import type { setRoom as contract } from '@imeds/contracts/desk'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { announceQueue } from '../desk.topics.ts'
import { openQueue, setQueueRoom } from './queue.repository.ts'
import { requireQueueKey } from './require-queue.ts'

/** Says to which room a practitioner calls today; tomorrow begins with the same. */
export const setRoom: Handler<typeof contract> = (deps, actor, { params, body: { room } }) =>
  inTransaction(deps.db, async (tx) => {
    const queue = await openQueue(tx, await requireQueueKey(tx, deps.clock, actor, params))
    await setQueueRoom(tx, queue.id, room)
    await announceQueue(deps, tx, queue)
    return { room }
  })
