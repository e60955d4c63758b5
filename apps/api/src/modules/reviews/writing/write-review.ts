import type * as contract from '@imeds/contracts/reviews'
import { inTransaction, lock } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { requireAppointment } from '../../scheduling/index.ts'
import { announceReview } from '../announce-review.ts'
import { worksWhereVisitWas } from '../insider.repository.ts'
import { findReview, findReviewOfVisit, insertReview } from '../review.repository.ts'
import { textAfter, writeUntil } from '../review-rules.ts'
import { ReviewByInsider, ReviewExists, ReviewTooLate, VisitNotFulfilled } from '../reviews.errors.ts'
import { toOwnReview } from './own-review.view.ts'
import { today } from './read-own-review.ts'

/** Reviews the practitioner of a visit that took place. */
export const writeReview: Handler<typeof contract.writeReview> = async (
  deps,
  actor,
  { params: { id: appointmentId }, body },
  { audit },
) =>
  inTransaction(deps.db, async (tx) => {
    const visit = await requireAppointment(tx, actor, 'review.write', appointmentId)
    audit.patientId = visit.patient_id
    await lock(tx, `review:${appointmentId}`)
    const { now, terms } = await today(deps, tx)
    if (visit.status !== 'fulfilled') throw new VisitNotFulfilled()
    if (await worksWhereVisitWas(tx, actor.userId, appointmentId)) throw new ReviewByInsider()
    if (await findReviewOfVisit(tx, appointmentId)) throw new ReviewExists()
    if (now >= writeUntil(visit.ends_at, terms)) throw new ReviewTooLate()
    const written = textAfter(null, body.text)
    const id = await insertReview(tx, {
      appointment_id: appointmentId,
      practitioner_id: visit.practitioner_id,
      patient_id: visit.patient_id,
      written_by: actor.userId,
      written_at: now,
      stars: body.stars,
      ...written,
      waiting_since: written.text_status ? now : null,
      changed_by: actor.userId,
      changed_at: now,
    })
    audit.recordId = id
    const row = (await findReview(tx, id))!
    await announceReview(deps, tx, row)
    return toOwnReview(row, { actor, terms, now })
  })
