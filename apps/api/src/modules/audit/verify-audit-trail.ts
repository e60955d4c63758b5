import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { verifyAuditTrail as contract } from '@imeds/contracts/audit'
import type { Actor } from '../../platform/actor.ts'
import { verifyStretch, type Breach } from '../../platform/audit/seal.ts'
import type { Deps } from '../../platform/deps.ts'
import { chainHead } from './audit-event.repository.ts'

const wireName = {
  'seal missing': 'seal_missing',
  'event missing': 'event_missing',
  'event altered': 'event_altered',
} as const satisfies Record<Breach['problem'], string>

/** Checks one stretch of the chain; the caller goes on at `next` until it is null. */
export async function verifyAuditTrail(
  { db }: Deps,
  _actor: Actor,
  { body: { after = 0, limit = 10_000 } }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { breaches, checked, next } = await verifyStretch(db, { after, limit })
  const { head, unsealed } = await chainHead(db)
  return {
    checked,
    breaches: breaches.map(({ seq, problem }) => ({ seq, problem: wireName[problem] })),
    next: head && next !== null && next < head.seq ? next : null,
    head: head ? { seq: head.seq, hash: head.hash, sealedAt: head.sealed_at.toISOString() } : null,
    unsealed,
  }
}
