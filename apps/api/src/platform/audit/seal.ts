import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { inTransaction, lock, type Db } from '../db/database.ts'
import type { JobHandler } from '../jobs/jobs.ts'

const batch = 1000
type Line = Record<string, unknown> & { id: number }

/** The hash that chains one event to the one before it. Keys are sorted, so that column order does not matter. */
export function chainHash(previous: string, event: Line): string {
  const canonical = JSON.stringify(Object.entries(event).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return createHash('sha256').update(previous).update('\n').update(canonical).digest('hex')
}

/**
 * Chains the events that are not sealed yet. Only events older than two seconds are taken, so that a transaction which
 * drew a lower number but commits later is still found: it is sealed with a later seq.
 */
export async function sealAudit(db: Db): Promise<number> {
  return inTransaction(db, async (tx) => {
    await lock(tx, 'audit:seal')
    const last = await tx
      .selectFrom('audit_seal')
      .selectAll()
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    const events = await tx
      .selectFrom('audit_event')
      .selectAll('audit_event')
      .leftJoin('audit_seal', 'audit_seal.event_id', 'audit_event.id')
      .where('audit_seal.seq', 'is', null)
      .where('audit_event.at', '<', sql<Date>`clock_timestamp() - interval '2 seconds'`)
      .orderBy('audit_event.id')
      .limit(batch)
      .execute()
    let { seq, hash } = last ?? { seq: 0, hash: '' }
    const seals = events.map((event) => {
      seq += 1
      hash = chainHash(hash, event)
      return { seq, event_id: event.id, hash }
    })
    if (seals.length) await tx.insertInto('audit_seal').values(seals).execute()
    return seals.length
  })
}

export type Breach = { seq: number; problem: 'seal missing' | 'event missing' | 'event altered' }

export type Stretch = {
  breaches: Breach[]
  /** How many seals were looked at. */
  checked: number
  /** The last of them when there may be more, else null. */
  next: number | null
}

/**
 * Walks the chain and says where it is broken: a removed seal, a removed event, an altered event. `after` goes on behind
 * that seal, taking its hash as proven by the stretch before; `limit` bounds how many seals are looked at.
 */
export async function verifyStretch(
  db: Db,
  { after = 0, limit = Infinity }: { after?: number; limit?: number } = {},
): Promise<Stretch> {
  const breaches: Breach[] = []
  const start = await db.selectFrom('audit_seal').select('hash').where('seq', '=', after).executeTakeFirst()
  let previous = { seq: after, hash: start?.hash ?? '' }
  let checked = 0
  while (checked < limit) {
    const rows = await db
      .selectFrom('audit_seal')
      .leftJoin('audit_event', 'audit_event.id', 'audit_seal.event_id')
      .selectAll('audit_event')
      .select(['audit_seal.seq as seal_seq', 'audit_seal.hash as seal_hash'])
      .where('audit_seal.seq', '>', previous.seq)
      .orderBy('audit_seal.seq')
      .limit(Math.min(batch, limit - checked))
      .execute()
    if (!rows.length) return { breaches, checked, next: null }
    checked += rows.length
    for (const { seal_seq: seq, seal_hash: hash, ...event } of rows) {
      if (seq !== previous.seq + 1) breaches.push({ seq: previous.seq + 1, problem: 'seal missing' })
      if (event.id === null) breaches.push({ seq, problem: 'event missing' })
      else if (seq === previous.seq + 1 && chainHash(previous.hash, event as Line) !== hash)
        breaches.push({ seq, problem: 'event altered' })
      previous = { seq, hash }
    }
  }
  return { breaches, checked, next: previous.seq }
}

/** Walks the whole chain. */
export const verifyAudit = async (db: Db): Promise<Breach[]> => (await verifyStretch(db)).breaches

export const sealAuditJob: JobHandler = {
  name: 'seal_audit',
  every: '* * * * *',
  handle: async ({ db }) => {
    while ((await sealAudit(db)) === batch);
  },
}
