import type * as contract from '@imeds/contracts/reviews'
import type { Handler } from '../../../platform/http/route.ts'
import { listInvitingVisits } from './own-review.repository.ts'
import { toInvitation } from './own-review.view.ts'
import { today } from './read-own-review.ts'

/** The latest visits that the person may review; more are not asked about. */
export const listReviewInvitations: Handler<typeof contract.listReviewInvitations> = async (deps, actor) => {
  const { now, terms } = await today(deps, deps.db)
  const visits = await listInvitingVisits(deps.db, actor.userId, { terms, now, limit: 5 })
  return { items: visits.map((visit) => toInvitation(visit, terms)) }
}
