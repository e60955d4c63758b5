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

/**
 * All that decides when verified practitioners are free in a window, by id, in one query over small index ranges.
 * Holds that ran out before `now` and the appointment `except` do not count as busy.
 */
export async function findRosters(
  db: Db | Tx,
  practitionerIds: readonly string[],
  { window, wanted = {}, now, except }: { window: Window; wanted?: Wanted; now: Date; except?: string },
): Promise<Map<string, Roster>> {
  const { rows } = await sql<Row>`
    select p.id,
      (select json_agg(json_build_object('facilityId', o.facility_id, 'mode', o.mode, 'slotMinutes', o.slot_minutes,
          'feePaise', o.fee_paise, 'timeZone', f.time_zone) order by o.facility_id, o.mode)
        from practitioner_offering o join facility f on f.id = o.facility_id and f.active
        where o.practitioner_id = p.id and o.active
          and o.facility_id = coalesce(${wanted.facilityId ?? null}::uuid, o.facility_id)
          and o.mode = coalesce(${wanted.mode ?? null}::text, o.mode)) as offerings,
      (select json_agg(json_build_object('facilityId', h.facility_id, 'mode', h.mode, 'kind', h.kind, 'weekday', h.weekday,
          'startsAt', to_char(h.starts_at, 'HH24:MI'), 'endsAt', left(h.ends_at::text, 5),
          'validFrom', h.valid_from, 'validTo', h.valid_to))
        from weekly_hours h where h.practitioner_id = p.id) as hours,
      (select json_agg(json_build_object('facilityId', e.facility_id, 'mode', e.mode, 'kind', e.kind,
          'start', (extract(epoch from e.starts_at) * 1000)::bigint, 'end', (extract(epoch from e.ends_at) * 1000)::bigint))
        from schedule_exception e
        where e.practitioner_id = p.id and e.ends_at > ${window.from} and e.starts_at < ${window.to}) as exceptions,
      (select json_agg(json_build_object('start', (extract(epoch from a.starts_at) * 1000)::bigint,
          'end', (extract(epoch from a.ends_at) * 1000)::bigint))
        from appointment a
        where a.practitioner_id = p.id and ${overlapping(window)}
          and (a.status in ('booked', 'arrived', 'in_progress') or (a.status = 'held' and a.hold_expires_at > ${now}))
          and a.id is distinct from ${except ?? null}::uuid) as busy
    from practitioner p
    where p.id = any(${[...practitionerIds]}::uuid[]) and p.status = 'verified'`.execute(db)
  return new Map(
    rows.map(({ id, offerings, hours, exceptions, busy }) => [
      id,
      { offerings: offerings ?? [], hours: hours ?? [], exceptions: exceptions ?? [], busy: busy ?? [] },
    ]),
  )
}
