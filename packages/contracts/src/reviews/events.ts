import { event } from '../event.ts'

/** A visit was reviewed, or a review changed, withdrawn, answered or moderated. */
export const reviewChanged = event<{ reviewId: string }>('review.changed')
