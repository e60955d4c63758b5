import type { ReplyOf } from '@imeds/contracts'
import type { getClaim, listClaims, listCoverages } from '@imeds/contracts/insurance'

export type Coverage = ReplyOf<typeof listCoverages>['items'][number]
export type Claim = ReplyOf<typeof getClaim>
export type ClaimRow = ReplyOf<typeof listClaims>['items'][number]
/** Where claims are worked on: in a family, or at a desk. */
export type Place = 'family' | 'desk'
export const claimHref = (place: Place, id: string): string =>
  place === 'desk' ? `/desk/claims/${id}` : `/insurance/claims/${id}`
