import { sql, type RawBuilder } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'

/** Whether a person is the practitioner of a visit (`appointment`), or works where it was. */
export const isInsider = (userId: string): RawBuilder<boolean> => sql<boolean>`(
  exists (select from practitioner p where p.user_id = ${userId}
    and (p.id = appointment.practitioner_id or exists (select from practitioner_offering o
      where o.practitioner_id = p.id and o.facility_id = appointment.facility_id and o.active)))
  or exists (select from role_assignment r
    where r.user_id = ${userId} and r.facility_id = appointment.facility_id and r.revoked_at is null))`

export const worksWhereVisitWas = async (
  db: Db | Tx,
  userId: string,
  appointmentId: string,
): Promise<boolean> =>
  (await db
    .selectFrom('appointment')
    .select('appointment.id')
    .where('appointment.id', '=', appointmentId)
    .where(isInsider(userId))
    .executeTakeFirst()) !== undefined
