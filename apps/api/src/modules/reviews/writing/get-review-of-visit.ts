import type * as contract from '@imeds/contracts/reviews'
import type { Handler } from '../../../platform/http/route.ts'
import { requireAppointment } from '../../scheduling/index.ts'
import { worksWhereVisitWas } from '../insider.repository.ts'
import { findReviewOfVisit } from '../review.repository.ts'
import { writeUntil } from '../review-rules.ts'
import { toInvitation, toOwnReview } from './own-review.view.ts'
import { today } from './read-own-review.ts'

/** The review of a visit; before there is one, whether the actor may write it. */
export const getReviewOfVisit: Handler<typeof contract.getReviewOfVisit> = async (
  deps,
  actor,
  { params: { id } },
  { audit },
) => {
  const visit = await requireAppointment(deps.db, actor, 'review.write', id)
  audit.patientId = visit.patient_id
  const { now, terms } = await today(deps, deps.db)
  const row = await findReviewOfVisit(deps.db, id)
  if (row) return { review: toOwnReview(row, { actor, terms, now }), invitation: null }
  const open =
    visit.status === 'fulfilled' &&
    now < writeUntil(visit.ends_at, terms) &&
    !(await worksWhereVisitWas(deps.db, actor.userId, id))
  return { review: null, invitation: open ? toInvitation(visit, terms) : null }
}
