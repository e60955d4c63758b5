import type { BillDetailsCode, BillLineCode } from '@imeds/contracts/billing'
import { lineAmount } from '../amounts.ts'
import { taxOf, type Tax } from '../invoices/tax.ts'
import { lineTexts, type LineTexts, type Said } from '../texts.ts'

/** A line before it is written: prices in paise, what they include in tax with them. */
export type NewLine = {
  /** A name or typed words; by its code what the system writes. */
  description: string | Said<BillLineCode>
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
  /** What else the law wants on the bill, such as batch and expiry. */
  details?: string | Said<BillDetailsCode>
  /** Goods under GST: the price includes this rate, see `gstRatesOf`. Left out for care, which is exempt. */
  gst?: { rateBasisPoints: number }
}

/** A line as its row holds it. */
export type PricedLine = Omit<NewLine, 'gst' | 'description' | 'details'> &
  LineTexts &
  Tax & {
    discountPaise: number
    amountPaise: number
    gstRateBasisPoints: number | null
    correctsLineId?: string
  }

/** Prices a line; `interState` is null where the seller charges no tax. */
export function priceLine(
  { gst, discountPaise = 0, description, details, ...line }: NewLine,
  interState: boolean | null,
): PricedLine {
  const amountPaise = lineAmount({ ...line, discountPaise })
  const rate = interState === null ? null : (gst?.rateBasisPoints ?? null)
  return {
    ...line,
    ...lineTexts(description, details),
    discountPaise,
    amountPaise,
    gstRateBasisPoints: rate,
    ...taxOf(amountPaise, rate, { interState: interState === true }),
  }
}
