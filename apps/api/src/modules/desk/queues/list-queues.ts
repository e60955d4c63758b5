import type { listQueues as contract, Queue } from '@imeds/contracts/desk'
import { scopeOf } from '../../../platform/actor.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { FacilityNotFound, findFacility } from '../../facilities/index.ts'
import { delaysAt, localDate } from '../../scheduling/index.ts'
import { mindsQueue } from '../desk.scope.ts'
import { toTokenView } from '../tokens/token.view.ts'
import { listPractitioners, listQueueRows } from './queue.repository.ts'
import { readQueues } from './read-queue.ts'

/** Who waits for whom at a facility today; also practitioners for whom nobody waits yet. */
export const listQueues: Handler<typeof contract> = async ({ db, clock }, actor, { params: { id } }) => {
  const now = clock.now()
  const facility = await findFacility(db, id)
  const practitioners = (await listPractitioners(db, id)).filter((one) =>
    mindsQueue(actor, { practitioner_id: one.id, facility_id: id }),
  )
  const isOwn = scopeOf(actor, 'queue.manage') === 'own'
  const reached = isOwn
    ? practitioners.length > 0
    : mindsQueue(actor, { practitioner_id: '', facility_id: id })
  if (!facility || !reached) throw new FacilityNotFound()
  const day = localDate(facility.time_zone, now.getTime())
  const rows = (await listQueueRows(db, id, day)).filter((row) => mindsQueue(actor, row))
  const standings = await readQueues(db, rows, now)
  const delays = await delaysAt(db, id, day)
  const queues = practitioners.map(({ id: practitionerId, name, slot_minutes }): Queue => {
    const row = rows.find((one) => one.practitioner_id === practitionerId)
    const standing = row && standings.get(row.id)
    return {
      practitioner: { id: practitionerId, name },
      letter: row?.letter ?? null,
      room: row?.room ?? null,
      delayMinutes: delays.get(practitionerId) ?? 0,
      visitMinutes: standing?.visitMinutes ?? slot_minutes,
      tokens: standing?.tokens.map((token) => toTokenView(token, standing.expected.get(token.id))) ?? [],
    }
  })
  return { day, timeZone: facility.time_zone, queues }
}
