import { refusal } from '../../platform/errors.ts'

export class ReviewNotFound extends refusal('review_not_found', 'notFound') {}
/** Only a visit that took place is reviewed. */
export class VisitNotFulfilled extends refusal('visit_not_fulfilled', 'conflict') {}
export class ReviewTooLate extends refusal('review_too_late', 'conflict') {}
/** The practitioner, or somebody who works at the place. */
export class ReviewByInsider extends refusal('review_by_insider', 'forbidden') {}
export class ReviewExists extends refusal('review_exists', 'conflict') {}
/** Somebody changed it since it was read. */
export class ReviewChanged extends refusal('review_changed', 'conflict') {}
/** The days of changing are over. */
export class ReviewFixed extends refusal('review_fixed', 'conflict') {}
export class ReviewWithdrawn extends refusal('review_withdrawn', 'conflict') {}
/** There is no published text to answer. */
export class ReviewNotAnswerable extends refusal('review_not_answerable', 'conflict') {}
export class AnswerExists extends refusal('answer_exists', 'conflict') {}
/** Nothing of this part waits, or stands to be taken down. */
export class NothingToModerate extends refusal('nothing_to_moderate', 'conflict') {}
