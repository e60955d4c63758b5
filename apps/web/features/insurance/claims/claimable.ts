import type { ReplyOf } from '@imeds/contracts'
import type { listBills } from '@imeds/contracts/billing'

type Bill = ReplyOf<typeof listBills>['items'][number]
export type Claimable = {
  id: string
  number: string
  issuedAt: string
  totalPaise: number
  claimablePaise: number
}

/** The bills of which something can be claimed: issued, no credit notes, not given back whole. */
export const claimableOf = (bills: readonly Bill[]): Claimable[] =>
  bills.flatMap(({ id, kind, number, issuedAt, status, totalPaise, refundedPaise }) => {
    const claimablePaise = totalPaise - refundedPaise
    if (kind === 'credit_note' || !number || !issuedAt || status === 'refunded' || claimablePaise <= 0)
      return []
    return [{ id, number, issuedAt, totalPaise, claimablePaise }]
  })
