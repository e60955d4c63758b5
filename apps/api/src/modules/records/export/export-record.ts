import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { exportRecord as contract } from '@imeds/contracts/records'
import type { Actor } from '../../../platform/actor.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { authorizePatient, dateIn, homeZone } from '../../patients/index.ts'
import type { RecordsDeps } from '../records.deps.ts'
import { exportEntries } from './export-entries.ts'
import { zipOf } from './zip.ts'

/** Streams everything that is kept about a patient; nothing of it is held in memory or put on a disk. */
export async function exportRecord(
  deps: RecordsDeps,
  actor: Actor,
  { params: { id } }: InputOf<typeof contract>,
  { audit, reply }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  audit.patientId = id
  const access = await authorizePatient(deps, actor, 'record.export', id)
  const zip = zipOf(await exportEntries(deps, actor, access, id))
  zip.on('error', (err: unknown) => deps.log.error({ err }, 'an export broke off'))
  const name = `imeds-record-${dateIn(homeZone, deps.clock.now())}.zip`
  void reply.type('application/zip').headers({
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'private, no-store',
  })
  return zip as unknown as string
}
