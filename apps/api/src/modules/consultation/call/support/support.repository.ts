import { sql } from 'kysely'
import type { Db } from '../../../../platform/db/database.ts'
import type { Cursor } from '../../../../platform/db/page.ts'

/** Consultations in whose call somebody was. */
export function listCallRows(
  db: Db,
  { before, limit }: { before: Cursor<'instant'> | undefined; limit: number },
) {
  let query = db
    .selectFrom('encounter')
    .innerJoin('practitioner', 'practitioner.id', 'encounter.practitioner_id')
    .innerJoin('facility', 'facility.id', 'encounter.facility_id')
    .select([
      'encounter.id',
      'encounter.mode',
      'encounter.finished_at',
      'facility.name as facility_name',
      'facility.time_zone',
      sql<Date>`encounter.admitted_at`.as('admitted_at'),
      sql<string>`practitioner.given_name || ' ' || practitioner.family_name`.as('practitioner_name'),
    ])
    .where('encounter.admitted_at', 'is not', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('call_presence')
          .select('id')
          .whereRef('call_presence.encounter_id', '=', 'encounter.id'),
      ),
    )
    .orderBy('encounter.admitted_at', 'desc')
    .orderBy('encounter.id', 'desc')
    .limit(limit)
  if (before)
    query = query.where((eb) =>
      eb(
        eb.refTuple('encounter.admitted_at', 'encounter.id'),
        '<',
        eb.tuple(new Date(before.key), before.id),
      ),
    )
  return query.execute()
}
export type CallRow = Awaited<ReturnType<typeof listCallRows>>[number]

export const listStays = (db: Db, encounterIds: readonly string[]) =>
  db
    .selectFrom('call_presence')
    .innerJoin('call_participant', 'call_participant.id', 'call_presence.participant_id')
    .selectAll('call_presence')
    .select('call_participant.guest_kind')
    .where('call_presence.encounter_id', 'in', encounterIds)
    .orderBy('call_presence.id')
    .execute()
export type StayRow = Awaited<ReturnType<typeof listStays>>[number]
