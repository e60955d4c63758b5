import { lineAmount } from '../amounts.ts'
import { taxOf, type Tax } from '../invoices/tax.ts'

/** A line before it is written: prices in paise, what they include in tax with them. */
export type NewLine = {
  description: string
  /** Services Accounting Code, such as `999312`; null for goods. */
  sacCode: string | null
  quantity: number
  unitPricePaise: number
  /** Off the whole line. */
  discountPaise?: number
  /** Of goods: `30049099`. */
  hsnCode?: string
  /** What one of them is, such as `strip of 10`. */
  unit?: string
  /** What else the law wants on the bill: `Batch B12, expires 05/2028`. */
  details?: string
  /** Goods under GST: the price includes this rate, see `gstRatesOf`. Left out for care, which is exempt. */
  gst?: { rateBasisPoints: number }
}

/** A line as its row holds it. */
export type PricedLine = Omit<NewLine, 'gst'> &
  Tax & {
    discountPaise: number
    amountPaise: number
    gstRateBasisPoints: number | null
    correctsLineId?: string
  }

/** Prices a line; `interState` is null where the seller charges no tax. */
export function priceLine(
  { gst, discountPaise = 0, ...line }: NewLine,
  interState: boolean | null,
): PricedLine {
  const amountPaise = lineAmount({ ...line, discountPaise })
  const rate = interState === null ? null : (gst?.rateBasisPoints ?? null)
  return {
    ...line,
    discountPaise,
    amountPaise,
    gstRateBasisPoints: rate,
    ...taxOf(amountPaise, rate, { interState: interState === true }),
  }
}
