import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'

/** Visits that ended before the cut-off of their place, and in which nothing was written since `lastWord`. */
export type Quiet = { inPerson: Date; atDistance: Date; lastWord: Date }

/** Ids of appointments whose consultation still runs though it has long been quiet, longest ago first. */
export async function findForgotten(
  db: Db | Tx,
  { inPerson, atDistance, lastWord }: Quiet,
  limit: number,
  only?: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.id from appointment a left join encounter e on e.appointment_id = a.id
    where a.status = 'in_progress'
      and a.ends_at <= case a.mode when 'in_person' then ${inPerson}::timestamptz else ${atDistance}::timestamptz end
      and (${only ?? null}::uuid is null or a.id = ${only ?? null}::uuid)
      and coalesce(e.admitted_at, a.starts_at) <= ${lastWord}
      and not exists (select from chat_message m where m.encounter_id = e.id and m.sent_at > ${lastWord})
      and not exists (select from clinical_note n where n.encounter_id = e.id and n.written_at > ${lastWord})
      and not exists (select from call_presence p where p.encounter_id = e.id and p.seen_at > ${lastWord})
    order by a.ends_at limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}
