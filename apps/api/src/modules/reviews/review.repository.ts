import { sql, type Insertable, type Updateable } from 'kysely'
import { onConstraint, type Db, type Tx } from '../../platform/db/database.ts'
import type { Schema } from '../../platform/db/schema.ts'
import { ReviewExists, VisitNotFulfilled } from './reviews.errors.ts'
import type { ReviewTerms } from './review-rules.ts'

export const practitionerName = sql<string>`practitioner.given_name || ' ' || practitioner.family_name`

/** Reviews with what goes with them: whose they are, and where and when the visit was. */
export const reviews = (db: Db | Tx) =>
  db
    .selectFrom('review')
    .innerJoin('practitioner', 'practitioner.id', 'review.practitioner_id')
    .innerJoin('appointment', 'appointment.id', 'review.appointment_id')
    .innerJoin('facility', 'facility.id', 'appointment.facility_id')
    .selectAll('review')
    .select(['practitioner.user_id as practitioner_user_id', 'appointment.starts_at', 'facility.time_zone'])
    .select(practitionerName.as('practitioner_name'))
export type ReviewRow = NonNullable<Awaited<ReturnType<typeof findReview>>>

export const findReview = (db: Db | Tx, id: string) =>
  reviews(db).where('review.id', '=', id).executeTakeFirst()

/** The same, and nobody changes it before the transaction ends. */
export const lockReview = (tx: Tx, id: string) =>
  reviews(tx).where('review.id', '=', id).forUpdate('review').executeTakeFirst()

export const findReviewOfVisit = (db: Db | Tx, appointmentId: string) =>
  reviews(db).where('review.appointment_id', '=', appointmentId).executeTakeFirst()

const exists = onConstraint('review_once', () => new ReviewExists())
const notFulfilled = onConstraint('review_of_fulfilled_visit', () => new VisitNotFulfilled())

export const insertReview = async (tx: Tx, values: Insertable<Schema['review']>): Promise<string> =>
  (
    await tx
      .insertInto('review')
      .values(values)
      .returning('id')
      .executeTakeFirstOrThrow()
      .catch(exists)
      .catch(notFulfilled)
  ).id

type Change = Updateable<Schema['review']> & { changed_by: string; changed_at: Date }
/** Changes a review that is locked. Each change is kept as a version, by the database. */
export const updateReview = (tx: Tx, id: string, change: Change) =>
  tx.updateTable('review').set(change).where('id', '=', id).execute()

/** The terms that count on a day. */
export async function findTerms(db: Db | Tx, today: string): Promise<ReviewTerms> {
  const row = await db
    .selectFrom('review_terms')
    .selectAll()
    .where('valid_from', '<=', today)
    .orderBy('valid_from', 'desc')
    .executeTakeFirstOrThrow()
  return { daysToWrite: row.days_to_write, daysToChange: row.days_to_change }
}
