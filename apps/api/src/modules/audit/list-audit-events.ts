import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { listAuditEvents as contract } from '@imeds/contracts/audit'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { selectAuditEvents } from './audit-event.repository.ts'
import { toAuditEventView } from './audit.view.ts'
import { toBefore, toEventPage } from './event-page.ts'

/** The trail, narrowed. Looking into one patient's part of it is itself an access to that patient's record. */
export async function listAuditEvents(
  { db }: Deps,
  _actor: Actor,
  { query: { cursor, limit, ...filter } }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  if (filter.patientId) audit.patientId = filter.patientId
  const rows = await selectAuditEvents(db, { ...filter, before: toBefore(cursor), limit })
  const { items, next } = toEventPage(rows, limit)
  return { items: items.map(toAuditEventView), next }
}
