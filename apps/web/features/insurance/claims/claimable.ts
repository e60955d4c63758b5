import type { ReplyOf } from '@imeds/contracts'
import type { listBills } from '@imeds/contracts/billing'
import type { ClaimRow, Coverage } from '../types.ts'

type Bill = ReplyOf<typeof listBills>['items'][number]
export type Claimable = {
  id: string
  number: string
  issuedAt: string
  totalPaise: number
  claimablePaise: number
}

type Claimed = Pick<ClaimRow, 'bill' | 'status' | 'approvedPaise'>

/** After a refusal or a withdrawal a bill can be claimed again. */
const lives = ({ status, approvedPaise }: Claimed): boolean =>
  status !== 'rejected' && status !== 'cancelled' && (status !== 'closed' || approvedPaise !== null)

/** The bills of which something can be claimed: issued, no credit notes, not given back whole, not claimed yet. */
export function claimableOf(bills: readonly Bill[], claims: readonly Claimed[]): Claimable[] {
  const claimed = new Set(claims.filter(lives).map(({ bill }) => bill.id))
  return bills.flatMap(({ id, kind, number, issuedAt, status, totalPaise, refundedPaise }) => {
    const claimablePaise = totalPaise - refundedPaise
    if (kind === 'credit_note' || !number || !issuedAt || status === 'refunded' || claimablePaise <= 0)
      return []
    return claimed.has(id) ? [] : [{ id, number, issuedAt, totalPaise, claimablePaise }]
  })
}

/** The first policy that held on a day. */
export const coverageOn = <One extends Pick<Coverage, 'periodStart' | 'periodEnd'>>(
  coverages: readonly One[],
  date: string,
): One | undefined => coverages.find(({ periodStart, periodEnd }) => periodStart <= date && date <= periodEnd)
