import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { QualificationRow } from './profile.repository.ts'

export type Credentials = {
  practitionerId: string
  userId: string
  name: string
  /** In the order of the profile. */
  qualifications: readonly QualificationRow[]
  registrationNumber: string
  registrationCouncil: string
  practiceName: string | null
  phone: string | null
  /** In one line; null when not given. */
  address: string | null
}

/** Who a practitioner is on a prescription, a receipt or a message, whatever their status is now. */
export async function findCredentials(db: Db | Tx, practitionerId: string): Promise<Credentials | undefined> {
  const row = await db
    .selectFrom('practitioner')
    .selectAll()
    .select(
      sql<
        QualificationRow[]
      >`(select coalesce(json_agg(json_build_object('degree', degree, 'institution', institution,
        'year', year) order by position), '[]') from practitioner_qualification
        where practitioner_id = practitioner.id)`.as('qualifications'),
    )
    .where('id', '=', practitionerId)
    .executeTakeFirst()
  if (!row) return undefined
  const home = [row.address_line, row.city, row.state, row.pin_code].filter(Boolean).join(', ')
  return {
    practitionerId: row.id,
    userId: row.user_id,
    name: `${row.given_name} ${row.family_name}`,
    qualifications: row.qualifications,
    registrationNumber: row.registration_number,
    registrationCouncil: row.registration_council,
    practiceName: row.practice_name,
    phone: row.phone,
    address: row.work_address || home || null,
  }
}
