import { ratingShownFrom } from '@imeds/contracts/reviews'

/** What patients think of a practitioner; the mean is cut to one decimal, so that nobody looks better than they are. */
export const ratingOf = ({
  rating_count: count,
  rating_sum: sum,
}: {
  rating_count: number
  rating_sum: number
}) => ({
  count,
  mean: count < ratingShownFrom ? null : Math.floor((10 * sum) / count) / 10,
})
