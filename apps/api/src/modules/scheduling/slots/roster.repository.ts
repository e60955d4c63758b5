import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Exception, Hours, Interval, Mode, Offering, Roster } from './availability.ts'

export type Window = { from: Date; to: Date }
/** Which of the offerings; all when left out. */
export type Wanted = { facilityId?: string | undefined; mode?: Mode | undefined }

type Row = {
  id: string
  offerings: Offering[] | null
  hours: Hours[] | null
  exceptions: Exception[] | null
  busy: Interval[] | null
}

// The longest slot is three hours: whatever reaches into a window started less than a day before it.
const overlapping = (window: Window) => sql`
  a.starts_at < ${window.to} and a.starts_at > ${window.from}::timestamptz - interval '1 day' and a.ends_at > ${window.from}`

const milliseconds = (column: string) => sql`(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`

// Of a list PostgreSQL takes ten for granted, and then keeps no plan for one.
const these = (ids: readonly string[]) =>
  ids.length === 1 ? sql`p.id = ${ids[0]}::uuid` : sql`p.id = any(${[...ids]}::uuid[])`

/**
 * All that decides when verified practitioners are free in a window, by id, in one query over small index ranges.
 * Holds that ran out before `now` and the appointment `except` do not count as busy.
 */
export async function findRosters(
  db: Db | Tx,
  practitionerIds: readonly string[],
  { window, wanted = {}, now, except }: { window: Window; wanted?: Wanted; now: Date; except?: string },
): Promise<Map<string, Roster>> {
  const [facilityId, mode] = [sql`${wanted.facilityId ?? null}::uuid`, sql`${wanted.mode ?? null}::text`]
  const { rows } = await sql<Row>`
    select p.id,
      (select json_agg(offering) from (
        select o.facility_id as "facilityId", o.mode, o.slot_minutes as "slotMinutes", o.fee_paise as "feePaise",
          f.time_zone as "timeZone"
        from practitioner_offering o join facility f on f.id = o.facility_id and f.active
        where o.practitioner_id = p.id and o.active
          and o.facility_id = coalesce(${facilityId}, o.facility_id) and o.mode = coalesce(${mode}, o.mode)
        order by o.facility_id, o.mode) offering) as offerings,
      (select json_agg(hours) from (
        select h.facility_id as "facilityId", h.mode, h.kind, h.weekday, h.starts_at as "startsAt", h.ends_at as "endsAt",
          h.valid_from as "validFrom", h.valid_to as "validTo"
        from weekly_hours h
        where h.practitioner_id = p.id and h.facility_id = coalesce(${facilityId}, h.facility_id)
          and (h.mode is null or h.mode = coalesce(${mode}, h.mode))) hours) as hours,
      (select json_agg(exception) from (
        select e.facility_id as "facilityId", e.mode, e.kind, ${milliseconds('e.starts_at')} as start,
          ${milliseconds('e.ends_at')} as end
        from schedule_exception e
        where e.practitioner_id = p.id and e.ends_at > ${window.from} and e.starts_at < ${window.to}) exception) as exceptions,
      (select json_agg(busy) from (
        select ${milliseconds('a.starts_at')} as start, ${milliseconds('a.ends_at')} as end
        from appointment a
        where a.practitioner_id = p.id and ${overlapping(window)}
          and (a.status in ('booked', 'arrived', 'in_progress') or (a.status = 'held' and a.hold_expires_at > ${now}))
          and a.id is distinct from ${except ?? null}::uuid) busy) as busy
    from practitioner p
    where ${these(practitionerIds)} and p.status = 'verified'`.execute(db)
  return new Map(
    rows.map(({ id, offerings, hours, exceptions, busy }) => [
      id,
      { offerings: offerings ?? [], hours: hours ?? [], exceptions: exceptions ?? [], busy: busy ?? [] },
    ]),
  )
}
