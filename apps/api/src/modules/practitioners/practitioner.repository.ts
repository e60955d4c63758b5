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

export const insertPractitioner = (
  tx: Tx,
  values: Insertable<Schema['practitioner']>,
): Promise<PractitionerRow> =>
  tx
    .insertInto('practitioner')
    .values(values)
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch(registrationTaken)
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
