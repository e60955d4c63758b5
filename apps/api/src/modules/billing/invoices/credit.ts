import { allocate, proportionOf } from '../amounts.ts'
import type { Tax } from './tax.ts'

/** A line of a bill with what was taken back of it so far: units, money, and each part of its tax. */
export type CreditableLine = Tax & {
  id: string
  quantity: number
  amountPaise: number
  returnedQuantity: number
  creditedPaise: number
  creditedTax: Tax
}

/** What a credit note takes back of one line. */
export type CreditPart = Tax & { lineId: string; quantity: number; amountPaise: number }

export const leftOf = (line: CreditableLine): number => line.amountPaise - line.creditedPaise

/**
 * Units that come back: their share of what is left of the line, so that all units together give back exactly the line.
 * @throws when more come back than were sold
 */
export function returnUnits(line: CreditableLine, quantity: number): CreditPart {
  const units = line.quantity - line.returnedQuantity
  if (quantity < 1 || quantity > units)
    throw new RangeError(`${quantity} of ${units} units cannot come back.`)
  return { quantity, ...take(line, proportionOf(leftOf(line), quantity, units)) }
}

/** Money that goes back without goods, spread over what is left of the lines. @throws when it is more than that */
export function creditAmount(lines: readonly CreditableLine[], amountPaise: number): CreditPart[] {
  const lefts = lines.map(leftOf)
  if (amountPaise > lefts.reduce((sum, left) => sum + left, 0))
    throw new RangeError(`${amountPaise} paise are more than is left of the bill.`)
  const parts = allocate(amountPaise, lefts)
  return lines.flatMap((line, index) => {
    const part = parts[index] ?? 0
    return part > 0 ? [{ quantity: 0, ...take(line, part) }] : []
  })
}

/** Tax follows the amount from the line's beginning: parts never drift, and the last one takes what is left. */
function take(line: CreditableLine, amountPaise: number): Omit<CreditPart, 'quantity'> {
  const share = (whole: number, taken: number) =>
    Math.max(0, proportionOf(whole, line.creditedPaise + amountPaise, line.amountPaise) - taken)
  const { creditedTax } = line
  return {
    lineId: line.id,
    amountPaise,
    taxablePaise: line.taxablePaise === null ? null : share(line.taxablePaise, creditedTax.taxablePaise ?? 0),
    cgstPaise: share(line.cgstPaise, creditedTax.cgstPaise),
    sgstPaise: share(line.sgstPaise, creditedTax.sgstPaise),
    igstPaise: share(line.igstPaise, creditedTax.igstPaise),
  }
}

/**
 * Cuts the parts of one return for several payments that give it back, as much as each can; units go with the first
 * piece of their part.
 */
export function cutParts(
  lines: readonly CreditableLine[],
  parts: readonly CreditPart[],
  shares: readonly number[],
): CreditPart[][] {
  const rest = parts.map((part) => ({ ...part }))
  const seen = new Map(lines.map((line) => [line.id, line]))
  return shares.map((share) => {
    let left = share
    return rest.flatMap((part) => {
      const amountPaise = Math.min(left, part.amountPaise)
      const line = seen.get(part.lineId)
      if (amountPaise === 0 || !line) return []
      const piece = { ...take(line, amountPaise), quantity: part.quantity }
      seen.set(line.id, afterCredit(line, piece))
      left -= amountPaise
      part.amountPaise -= amountPaise
      part.quantity = 0
      return [piece]
    })
  })
}

/** A line once a part of it was taken back. */
export const afterCredit = (line: CreditableLine, part: CreditPart): CreditableLine => ({
  ...line,
  returnedQuantity: line.returnedQuantity + part.quantity,
  creditedPaise: line.creditedPaise + part.amountPaise,
  creditedTax: {
    taxablePaise:
      line.taxablePaise === null ? null : (line.creditedTax.taxablePaise ?? 0) + (part.taxablePaise ?? 0),
    cgstPaise: line.creditedTax.cgstPaise + part.cgstPaise,
    sgstPaise: line.creditedTax.sgstPaise + part.sgstPaise,
    igstPaise: line.creditedTax.igstPaise + part.igstPaise,
  },
})
