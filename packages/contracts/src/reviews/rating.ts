import { z } from 'zod'

/** From so many reviews on there is a mean: fewer say too little. */
export const ratingShownFrom = 5

export const Stars = z.int().min(1).max(5)

/** What patients think of a practitioner, in stars. */
export const Rating = z.object({
  count: z.int(),
  /** To one decimal, never rounded up; null while there are fewer than five reviews. */
  mean: z.number().nullable(),
})
