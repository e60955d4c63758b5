import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import { onConstraint, type Db, type Tx } from '../../platform/db/database.ts'
import type { Schema } from '../../platform/db/schema.ts'
import { PractitionerExists, RegistrationTaken } from './practitioners.errors.ts'

export type PractitionerRow = Selectable<Schema['practitioner']>

/** The practitioner in any status, whoever asks. */
export const findPractitioner = (db: Db | Tx, id: string): Promise<PractitionerRow | undefined> =>
  db.selectFrom('practitioner').selectAll().where('id', '=', id).executeTakeFirst()

/** Only one who was verified and is neither suspended nor being checked anew. */
export const findVerifiedPractitioner = (db: Db | Tx, id: string): Promise<PractitionerRow | undefined> =>
  db
    .selectFrom('practitioner')
    .selectAll()
    .where('id', '=', id)
    .where('status', '=', 'verified')
    .executeTakeFirst()

/** The practitioner that a person is, in any status. */
export const findPractitionerOf = (db: Db | Tx, userId: string): Promise<PractitionerRow | undefined> =>
  db.selectFrom('practitioner').selectAll().where('user_id', '=', userId).executeTakeFirst()

const personTaken = onConstraint('practitioner_user_id_key', () => new PractitionerExists())
const registrationTaken = onConstraint('practitioner_registration_once', () => new RegistrationTaken())

/** The row, held until the transaction ends, so that changes come one after the other. */
export const lockPractitioner = (tx: Tx, id: string): Promise<PractitionerRow | undefined> =>
  tx.selectFrom('practitioner').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
export const lockPractitionerOf = (tx: Tx, userId: string): Promise<PractitionerRow | undefined> =>
  tx.selectFrom('practitioner').selectAll().where('user_id', '=', userId).forUpdate().executeTakeFirst()

type Registration = { registrationNumber: string; registrationCouncil: string; except?: string }

/** Refuses early a number that a verified practitioner holds; the index refuses it for certain at verification. */
export async function refuseTakenRegistration(
  tx: Tx,
  { registrationNumber, registrationCouncil, except }: Registration,
): Promise<void> {
  const held = await tx
    .selectFrom('practitioner')
    .select('id')
    .where(sql`lower(registration_council)`, '=', registrationCouncil.toLowerCase())
    .where(sql`lower(registration_number)`, '=', registrationNumber.toLowerCase())
    .where('status', 'in', ['verified', 'suspended'])
    .execute()
  if (held.some((row) => row.id !== except)) throw new RegistrationTaken()
}

type NewRow = Updateable<Schema['practitioner']> &
  Pick<
    PractitionerRow,
    'user_id' | 'given_name' | 'family_name' | 'gender' | 'registration_number' | 'registration_council'
  >

export const insertPractitioner = (tx: Tx, values: NewRow): Promise<PractitionerRow> =>
  tx
    .insertInto('practitioner')
    // Kysely leaves out what is undefined; its type for insertion does not say so.
    .values(values as Insertable<Schema['practitioner']>)
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch(personTaken)

export const changePractitioner = (
  tx: Tx,
  id: string,
  values: Updateable<Schema['practitioner']>,
): Promise<PractitionerRow> =>
  tx
    .updateTable('practitioner')
    .set({ ...values, updated_at: sql`now()` })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch(registrationTaken)
