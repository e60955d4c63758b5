import * as contract from '@imeds/contracts/reviews'
import { on, onPublic, type Route } from '../../platform/http/route.ts'
import { listModeratedReviews } from './moderation/list-moderated-reviews.ts'
import { moderateReview } from './moderation/moderate-review.ts'
import { answerReview } from './reading/answer-review.ts'
import { listPractitionerReviews } from './reading/list-practitioner-reviews.ts'
import { listReceivedReviews } from './reading/list-received-reviews.ts'
import { changeReview } from './writing/change-review.ts'
import { getReviewOfVisit } from './writing/get-review-of-visit.ts'
import { listOwnReviews } from './writing/list-own-reviews.ts'
import { listReviewInvitations } from './writing/list-review-invitations.ts'
import { withdrawReview } from './writing/withdraw-review.ts'
import { writeReview } from './writing/write-review.ts'

export const routes: Route[] = [
  on(contract.writeReview, writeReview),
  on(contract.getReviewOfVisit, getReviewOfVisit),
  on(contract.changeReview, changeReview),
  on(contract.withdrawReview, withdrawReview),
  on(contract.listOwnReviews, listOwnReviews),
  on(contract.listReviewInvitations, listReviewInvitations),
  onPublic(contract.listPractitionerReviews, listPractitionerReviews),
  on(contract.listReceivedReviews, listReceivedReviews),
  on(contract.answerReview, answerReview),
  on(contract.listModeratedReviews, listModeratedReviews),
  on(contract.moderateReview, moderateReview),
]
