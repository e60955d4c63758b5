import { sql, type Insertable } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'

/**
 * Who is known by a number and born on a date, at whichever facility: it is their own, their contact's, or that of
 * somebody who signs in for them. A merged row stands for the one that was kept.
 */
export async function findBehindNumber(
  tx: Tx,
  phone: string,
  birthDate: string,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select kept.id, kept.name from patient kept
    where kept.merged_into is null and kept.birth_date = ${birthDate}
      and exists (select from patient p where (p.id = kept.id or p.merged_into = kept.id) and (
        p.phone = ${phone}
        or exists (select from patient_contact c where c.patient_id = p.id and c.phone = ${phone})
        or exists (select from related_person r join user_account u on u.id = r.user_id
          where r.patient_id = p.id and r.ended_at is null
            and u.phone_number = ${phone} and u.phone_number_verified)))
    order by kept.id`.execute(tx)
  return rows
}

export async function insertLink(tx: Tx, link: Insertable<Schema['patient_link']>): Promise<string> {
  const { id } = await tx.insertInto('patient_link').values(link).returning('id').executeTakeFirstOrThrow()
  return id
}
