import type { Db, Tx } from '../../../platform/db/database.ts'
import { delaysAt } from '../../scheduling/index.ts'
import { byTurn, expectations, visitMinutes, type Expected, type Waiting } from '../tokens/expectations.ts'
import { listTokens, type TokenViewRow } from '../tokens/token.repository.ts'
import { listPractitioners, type QueueRow } from './queue.repository.ts'

/** A queue as it stands at a moment. */
export type Standing = {
  /** In the order in which they are seen, those that are over at the end. */
  tokens: TokenViewRow[]
  expected: Map<string, Expected>
  delayMinutes: number
  visitMinutes: number
}

export const plannedByDefault = 15

export const toWaiting = (row: TokenViewRow): Waiting => ({
  id: row.id,
  number: row.number,
  status: row.status,
  startsAt: row.starts_at,
  issuedAt: row.issued_at,
  startedAt: row.started_at,
})

const rank: Record<TokenViewRow['status'], number> = {
  in_consultation: 0,
  called: 1,
  waiting: 2,
  skipped: 3,
  done: 4,
  cancelled: 5,
}

/** How some queues of one facility and day stand, by their ids. */
export async function readQueues(
  db: Db | Tx,
  queues: readonly QueueRow[],
  now: Date,
): Promise<Map<string, Standing>> {
  const [first] = queues
  if (!first) return new Map()
  const tokens = await listTokens(
    db,
    queues.map(({ id }) => id),
  )
  const delays = await delaysAt(db, first.facility_id, first.day)
  const planned = new Map(
    (await listPractitioners(db, first.facility_id)).map((one) => [one.id, one.slot_minutes]),
  )
  return new Map(
    queues.map((queue) => {
      const own = tokens.filter((token) => token.queue_id === queue.id)
      const delayMinutes = delays.get(queue.practitioner_id) ?? 0
      const visit = visitMinutes(
        own.map((token) => ({ startedAt: token.started_at, finishedAt: token.finished_at })),
        planned.get(queue.practitioner_id) ?? plannedByDefault,
      )
      const standing: Standing = {
        tokens: own.toSorted((a, b) => rank[a.status] - rank[b.status] || byTurn(toWaiting(a), toWaiting(b))),
        expected: expectations(own.map(toWaiting), { now, delayMinutes, visit }),
        delayMinutes,
        visitMinutes: visit,
      }
      return [queue.id, standing]
    }),
  )
}

export async function readQueue(db: Db | Tx, queue: QueueRow, now: Date): Promise<Standing> {
  const standing = (await readQueues(db, [queue], now)).get(queue.id)
  if (!standing) throw new Error(`Queue ${queue.id} was not read.`)
  return standing
}
