import type * as contract from '@imeds/contracts/scheduling'
import { scheduleChanged, type WeeklyHours } from '@imeds/contracts/scheduling'
import type { Deps } from '../../../platform/deps.ts'
import { inTransaction, lock, type Tx } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { problemsOfHours } from './hours-rules.ts'
import { listWeeklyHours, replaceWeeklyHourRows, type WeeklyHoursRow } from './schedule.repository.ts'
import { requireSchedule } from './schedule.scope.ts'
import { HoursNotValid } from '../scheduling.errors.ts'

export const getWeeklyHours: Handler<typeof contract.getWeeklyHours> = async (
  { db },
  actor,
  { params: { id } },
) => {
  const { facilityIds } = await requireSchedule(db, actor, id)
  const rows = await listWeeklyHours(db, id, facilityIds)
  return { practitionerId: id, hours: rows.map(toWeeklyHours) }
}

/** Replaces the weekly hours at the facilities in reach. Appointments that are booked stay. */
export const replaceWeeklyHours: Handler<typeof contract.replaceWeeklyHours> = (
  deps,
  actor,
  { params: { id }, body: { hours } },
) =>
  inTransaction(deps.db, async (tx) => {
    const reach = await requireSchedule(tx, actor, id)
    const fields = problemsOfHours(hours, reach)
    if (fields.length) throw new HoursNotValid({ fields })
    await lock(tx, `practitioner:${id}`)
    await replaceWeeklyHourRows(tx, id, reach.facilityIds, hours.map(toRow))
    await announceSchedule(deps, tx, id)
    const rows = await listWeeklyHours(tx, id, reach.facilityIds)
    return { practitionerId: id, hours: rows.map(toWeeklyHours) }
  })

/** Tells every open screen that the free slots are others now. */
export const announceSchedule = ({ publish }: Pick<Deps, 'publish'>, tx: Tx, practitionerId: string) =>
  publish(
    tx,
    scheduleChanged({ practitionerId }, [
      `practitioner/${practitionerId}/slots`,
      `practitioner/${practitionerId}/agenda`,
    ]),
  )

const toRow = (hours: WeeklyHours) => ({
  facility_id: hours.facilityId,
  mode: hours.mode,
  kind: hours.kind,
  weekday: hours.weekday,
  starts_at: hours.startsAt,
  ends_at: hours.endsAt,
  valid_from: hours.validFrom,
  valid_to: hours.validTo,
})

const toWeeklyHours = (row: WeeklyHoursRow): WeeklyHours => ({
  facilityId: row.facility_id,
  mode: row.mode,
  kind: row.kind,
  weekday: row.weekday,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  validFrom: row.valid_from,
  validTo: row.valid_to,
})
