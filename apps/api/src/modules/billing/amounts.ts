/** What a line costs: price in paise by quantity, less its discount. */
export const lineAmount = ({
  quantity,
  unitPricePaise,
  discountPaise = 0,
}: {
  quantity: number
  unitPricePaise: number
  discountPaise?: number | undefined
}): number => quantity * unitPricePaise - discountPaise

/** A quotient of whole numbers below 2⁵², half rounded up, without a double's error. */
export function divideRounded(dividend: number, divisor: number): number {
  const doubled = 2 * dividend + divisor
  return (doubled - (doubled % (2 * divisor))) / (2 * divisor)
}

/** `value` × `part` ÷ `whole` in whole paise, half a paisa rounded up; all of it where part is the whole. */
export function proportionOf(value: number, part: number, whole: number): number {
  if (whole <= 0) return 0
  // BigInt: paise times paise outgrow a double.
  const doubled = 2n * BigInt(value) * BigInt(part) + BigInt(whole)
  return Number(doubled / (2n * BigInt(whole)))
}

/** A percentage of an amount in whole paise, half a paisa rounded up. `percent` may have fractions. */
export function percentOf(amountPaise: number, percent: number): number {
  if (percent < 0 || percent > 100) throw new RangeError(`${percent} % is not between 0 and 100.`)
  return Math.floor((amountPaise * Math.round(percent * 100) + 5000) / 10_000)
}

/** Gateways move no less than one rupee. */
export const smallestTransferPaise = 100

/**
 * What goes back of a payment: the share asked for, at least a rupee, but never more than is left of it;
 * nothing when less than a rupee is left.
 */
export function refundOf(payment: { amountPaise: number; refundedPaise: number }, percent: number): number {
  const share = percentOf(payment.amountPaise, percent)
  const left = payment.amountPaise - payment.refundedPaise
  if (share === 0 || left < smallestTransferPaise) return 0
  return Math.min(Math.max(share, smallestTransferPaise), left)
}

/**
 * Splits an amount over weights in whole paise: the parts follow the weights as closely as paise allow and add up to
 * the amount exactly (largest remainder; of equal ones the first).
 */
export function allocate(amountPaise: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total <= 0) throw new RangeError('Nothing to allocate the amount to.')
  // BigInt: paise times paise outgrow a double.
  const exact = weights.map((weight) => BigInt(amountPaise) * BigInt(weight))
  const parts = exact.map((share) => Number(share / BigInt(total)))
  const remainders = exact.map((share, index) => ({ index, rest: Number(share % BigInt(total)) }))
  const short = amountPaise - parts.reduce((sum, part) => sum + part, 0)
  for (const { index } of remainders.toSorted((a, b) => b.rest - a.rest || a.index - b.index).slice(0, short))
    parts[index]! += 1
  return parts
}
