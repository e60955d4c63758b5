import { reviewChanged } from '@imeds/contracts/reviews'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import type { ReviewRow } from './review.repository.ts'

/** Tells the screens of those who see more of a review than everybody: its author and the practitioner. */
export const announceReview = (
  { publish }: Pick<Deps, 'publish'>,
  tx: Tx,
  { id, written_by, practitioner_user_id }: ReviewRow,
): Promise<void> =>
  publish(tx, reviewChanged({ reviewId: id }, [`user/${written_by}`, `user/${practitioner_user_id}`]))
