'use client'
import { queryKey } from '@imeds/client'
import { getReviewOfVisit, listOwnReviews, listReviewInvitations } from '@imeds/contracts/reviews'
import { useQueryClient } from '@tanstack/react-query'

/** Renews all that the author sees of reviews. */
export function useReviewsChanged(): () => Promise<unknown> {
  const cache = useQueryClient()
  return () =>
    Promise.all(
      [getReviewOfVisit, listOwnReviews, listReviewInvitations].map((endpoint) =>
        cache.invalidateQueries({ queryKey: queryKey(endpoint) }),
      ),
    )
}
