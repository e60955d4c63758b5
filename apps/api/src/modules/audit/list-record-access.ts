import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { listRecordAccess as contract } from '@imeds/contracts/audit'
import { scopeOf, type Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { authorizePatient, PatientNotFound } from '../patients/index.ts'
import { selectRecordAccess } from './audit-event.repository.ts'
import { toRecordAccessView } from './audit.view.ts'
import { toBefore, toEventPage } from './event-page.ts'

/** Who touched the own record or that of a family profile. Whose record it is not learns nothing of its readers. */
export async function listRecordAccess(
  deps: Deps,
  actor: Actor,
  { params: { id }, query: { cursor, limit, who } }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  if (scopeOf(actor, 'record.read') !== 'own') throw new PatientNotFound()
  await authorizePatient(deps, actor, 'record.read', id)
  audit.patientId = id
  const rows = await selectRecordAccess(deps.db, id, {
    except: who === 'others' ? actor.userId : undefined,
    before: toBefore(cursor),
    limit,
  })
  const { items, next } = toEventPage(rows, limit)
  return { items: items.map((row) => toRecordAccessView(row, actor.userId)), next }
}
