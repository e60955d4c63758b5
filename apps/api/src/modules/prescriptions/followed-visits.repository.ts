import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'

export type FollowedVisit = {
  startsAt: Date
  mode: 'in_person' | 'video' | 'audio' | 'text'
  /** What the current prescription of that visit holds, by ingredient. */
  ingredients: string[]
}

/** The visits that an appointment follows up, one after the other back to the first: the same condition. */
export async function listFollowedVisits(db: Db | Tx, appointmentId: string): Promise<FollowedVisit[]> {
  const { rows } = await sql<FollowedVisit>`
    with recursive chain as (
      select follow_up_of as id from appointment where id = ${appointmentId}
      union select appointment.follow_up_of from appointment join chain on chain.id = appointment.id)
    select appointment.starts_at as "startsAt", appointment.mode, coalesce(array_agg(distinct ingredient) filter (where ingredient is not null), '{}') as ingredients
    from chain join appointment on appointment.id = chain.id and appointment.status = 'fulfilled'
      left join encounter on encounter.appointment_id = appointment.id
      left join prescription on prescription.encounter_id = encounter.id and prescription.status = 'signed'
      left join medication_request on medication_request.prescription_id = prescription.id
      left join medicine on medicine.id = medication_request.medicine_id
      left join lateral unnest(medicine.ingredients) as ingredient on true
    group by appointment.id`.execute(db)
  return rows
}
