import { practitionerDelayed, type setPractitionerDelay as contract } from '@imeds/contracts/scheduling'
import { inTransaction, lock } from '../../../platform/db/database.ts'
import { InvalidRequest } from '../../../platform/errors.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { facilityZone } from '../../facilities/index.ts'
import { covers, requireSchedule } from '../hours/schedule.scope.ts'
import { localDate } from '../slots/zone.ts'
import { saveDelay } from './practitioner-delay.repository.ts'

/** Says how late a practitioner runs today; who waits or comes is told, and every expectation moves. */
export const setPractitionerDelay: Handler<typeof contract> = (
  deps,
  actor,
  { params: { id }, body: { facilityId, minutes } },
) =>
  inTransaction(deps.db, async (tx) => {
    const reach = await requireSchedule(tx, actor, id)
    const works = reach.offered.some((one) => one.facilityId === facilityId)
    if (!works || !covers(reach, facilityId))
      throw new InvalidRequest({ fields: [{ path: 'body.facilityId', code: 'not_their_facility' }] })
    await lock(tx, `practitioner:${id}`)
    const now = deps.clock.now()
    const day = localDate(await facilityZone(tx, facilityId), now.getTime())
    const { row, changed } = await saveDelay(tx, {
      practitioner_id: id,
      facility_id: facilityId,
      day,
      minutes,
      said_by: actor.userId,
      said_at: now,
    })
    if (changed)
      await deps.publish(
        tx,
        practitionerDelayed({ practitionerId: id, facilityId, day, minutes, version: row.version }, [
          `practitioner/${id}/agenda`,
        ]),
      )
    return { practitionerId: id, facilityId, day, minutes, saidAt: row.said_at.toISOString() }
  })
