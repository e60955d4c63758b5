import { sql, type Insertable } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'

export async function countMisses(tx: Tx, userId: string, since: Date): Promise<number> {
  const { count } = await tx
    .selectFrom('patient_claim')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .where('patient_id', 'is', null)
    .where('claimed_at', '>', since)
    .executeTakeFirstOrThrow()
  return count
}

/**
 * The one patient of this birth date who was written down with the person's proven number, or with it as the contact's,
 * and for whom nobody signs in. Null when there is none, or more than one: a desk has to look.
 */
export async function findUnclaimed(tx: Tx, userId: string, birthDate: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select p.id from patient p, user_account u
    where u.id = ${userId} and u.phone_number_verified and p.birth_date = ${birthDate} and p.merged_into is null
      and (p.phone = u.phone_number
        or exists (select from patient_contact c where c.patient_id = p.id and c.phone = u.phone_number))
      and not exists (select from related_person r where r.patient_id = p.id)
    limit 2 for update of p`.execute(tx)
  const [only, ...others] = rows
  return only && others.length === 0 ? only.id : null
}

export async function insertClaim(tx: Tx, values: Insertable<Schema['patient_claim']>): Promise<void> {
  await tx.insertInto('patient_claim').values(values).execute()
}
