import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import { isInsider } from '../insider.repository.ts'
import { practitionerName, reviews } from '../review.repository.ts'
import type { ReviewTerms } from '../review-rules.ts'

type Page = { before?: string | undefined; limit: number }

/** What a person wrote, newest first; one row more than the limit when there are more. */
export const listReviewsBy = (db: Db, userId: string, { before, limit }: Page) =>
  reviews(db)
    .where('review.written_by', '=', userId)
    .$if(before !== undefined, (rows) => rows.where('review.id', '<', before!))
    .orderBy('review.id', 'desc')
    .limit(limit + 1)
    .execute()

/** The latest visits of those whom a person keeps that nobody reviewed yet. */
export const listInvitingVisits = (
  db: Db,
  userId: string,
  { terms, now, limit }: { terms: ReviewTerms; now: Date; limit: number },
) =>
  db
    .selectFrom('appointment')
    .innerJoin('practitioner', 'practitioner.id', 'appointment.practitioner_id')
    .innerJoin('facility', 'facility.id', 'appointment.facility_id')
    .select(['appointment.id', 'appointment.practitioner_id', 'appointment.starts_at', 'appointment.ends_at'])
    .select(['facility.time_zone', practitionerName.as('practitioner_name')])
    .where('appointment.patient_id', 'in', (of) =>
      of
        .selectFrom('related_person')
        .select('patient_id')
        .where('user_id', '=', userId)
        .where('ended_at', 'is', null),
    )
    .where('appointment.status', '=', 'fulfilled')
    .where(
      'appointment.ends_at',
      '>',
      sql<Date>`${now}::timestamptz - make_interval(days => ${terms.daysToWrite})`,
    )
    .where(sql<boolean>`not exists (select from review where review.appointment_id = appointment.id)`)
    .where(sql<boolean>`not ${isInsider(userId)}`)
    .orderBy('appointment.starts_at', 'desc')
    .limit(limit)
    .execute()
