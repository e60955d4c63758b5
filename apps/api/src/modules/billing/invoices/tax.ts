import { divideRounded } from '../amounts.ts'

/** GST inside an amount, in paise: half CGST and half SGST within a state, IGST between two. */
export type Tax = {
  /** Null for what is no taxable supply at all, such as care. */
  taxablePaise: number | null
  cgstPaise: number
  sgstPaise: number
  igstPaise: number
}
export const noTax: Tax = { taxablePaise: null, cgstPaise: 0, sgstPaise: 0, igstPaise: 0 }

/**
 * Takes the tax out of an amount that includes it, as an MRP does: taxable value = amount ÷ (1 + rate), and each tax is
 * its rate on that value. What rounding leaves over, a paisa at most, shows in `totalsOf`.
 */
export function taxOf(
  amountPaise: number,
  gstRateBasisPoints: number | null,
  { interState }: { interState: boolean },
): Tax {
  if (gstRateBasisPoints === null) return noTax
  const taxablePaise = divideRounded(amountPaise * 10_000, 10_000 + gstRateBasisPoints)
  if (interState) {
    const igstPaise = divideRounded(taxablePaise * gstRateBasisPoints, 10_000)
    return { taxablePaise, cgstPaise: 0, sgstPaise: 0, igstPaise }
  }
  const half = divideRounded(taxablePaise * gstRateBasisPoints, 20_000)
  return { taxablePaise, cgstPaise: half, sgstPaise: half, igstPaise: 0 }
}

export type TaxedLine = Tax & { amountPaise: number; gstRateBasisPoints: number | null }
export type Totals = {
  /** The whole: what is paid. */
  totalPaise: number
  taxablePaise: number
  /** Of lines without tax. */
  exemptPaise: number
  cgstPaise: number
  sgstPaise: number
  igstPaise: number
  /** What makes value and tax the total. */
  roundingPaise: number
}

/** The foot of an invoice: exempt + taxable + taxes + rounding = total. */
export function totalsOf(lines: readonly TaxedLine[]): Totals {
  const sum = (pick: (line: TaxedLine) => number) => lines.reduce((total, line) => total + pick(line), 0)
  const foot = {
    totalPaise: sum((line) => line.amountPaise),
    taxablePaise: sum((line) => line.taxablePaise ?? 0),
    exemptPaise: sum((line) => (line.taxablePaise === null ? line.amountPaise : 0)),
    cgstPaise: sum((line) => line.cgstPaise),
    sgstPaise: sum((line) => line.sgstPaise),
    igstPaise: sum((line) => line.igstPaise),
  }
  return { ...foot, roundingPaise: foot.totalPaise - foot.exemptPaise - foot.taxablePaise - taxSum(foot) }
}

/** All taxes of a line or a foot. */
export const taxSum = ({ cgstPaise, sgstPaise, igstPaise }: Omit<Tax, 'taxablePaise'>): number =>
  cgstPaise + sgstPaise + igstPaise

/** The foot of each rate, lowest first: the summary that an invoice carries. */
export function totalsByRate(lines: readonly TaxedLine[]): { gstRateBasisPoints: number; totals: Totals }[] {
  const taxed = lines.filter((line) => line.gstRateBasisPoints !== null)
  return [...Map.groupBy(taxed, (line) => line.gstRateBasisPoints ?? 0)]
    .toSorted(([one], [other]) => one - other)
    .map(([gstRateBasisPoints, some]) => ({ gstRateBasisPoints, totals: totalsOf(some) }))
}
