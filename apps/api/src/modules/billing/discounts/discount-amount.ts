import { divideRounded, smallestTransferPaise } from '../amounts.ts'

export type Terms =
  | { kind: 'percent'; percentBasisPoints: number; mostPaise: number | null }
  | { kind: 'amount'; amountPaise: number }

/**
 * What a discount takes off a bill: never more than is still due, and never so that less than a rupee is left, which no
 * gateway moves: then a rupee is left. `mayBeFree` says whether it may take everything.
 */
export function discountOf(
  terms: Terms,
  { totalPaise, duePaise, mayBeFree }: { totalPaise: number; duePaise: number; mayBeFree: boolean },
): number {
  const wanted = Math.min(fullDiscount(terms, totalPaise), duePaise)
  const left = duePaise - wanted
  if (left >= smallestTransferPaise || (left === 0 && mayBeFree)) return wanted
  return Math.max(0, duePaise - smallestTransferPaise)
}

function fullDiscount(terms: Terms, totalPaise: number): number {
  if (terms.kind === 'amount') return terms.amountPaise
  const share = divideRounded(totalPaise * terms.percentBasisPoints, 10_000)
  return Math.min(share, terms.mostPaise ?? share)
}
