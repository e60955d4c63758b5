import type { FastifyRequest } from 'fastify'
import type { AnyEndpoint } from '@imeds/contracts'

const quiet = 15 * 60_000
const most = 20_000
type Read = Pick<FastifyRequest, 'actor' | 'auditContext' | 'ip' | 'url'>

/**
 * Which reads the audit trail already holds a line of, so that a screen that asks again and again writes one line in a
 * quarter of an hour. Each line starts its own quarter; decision 0010 says what counts as the same read.
 */
export function rememberReads(now: () => number, limit = most) {
  const writtenAt = new Map<string, number>()
  return {
    /** Whether a line written less than a quarter of an hour ago stands for this read too. */
    repeats(endpoint: AnyEndpoint, read: Read): boolean {
      const key = keyOf(endpoint, read)
      const at = key === null ? undefined : writtenAt.get(key)
      return at !== undefined && now() - at < quiet
    },
    /** To be called after the line was written: a line that failed stands for nothing. */
    remember(endpoint: AnyEndpoint, read: Read): void {
      const key = keyOf(endpoint, read)
      if (key === null) return
      if (writtenAt.size >= limit) writtenAt.clear()
      writtenAt.set(key, now())
    },
  }
}

function keyOf({ id, method, audit }: AnyEndpoint, { actor, auditContext, ip, url }: Read): string | null {
  if (!actor || method !== 'GET' || audit?.action !== 'read') return null
  const { patientId, recordId, reason } = auditContext
  // What names no record is the same only when the whole question is.
  const asked = patientId || recordId ? url.split('?')[0] : url
  return JSON.stringify([actor.sessionId, actor.role, ip, id, asked, patientId, recordId, reason])
}
