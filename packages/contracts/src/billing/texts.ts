import { z } from 'zod'

/** What the system writes on a line of a bill; the catalogue of texts has a sentence for each, filled by the params. */
export const BillLineCode = z.enum(['consultation', 'home_collection', 'delivery'])
export type BillLineCode = z.output<typeof BillLineCode>
/** What it writes below: `batch` has `number` and `expires` (`05/2028`). */
export const BillDetailsCode = z.enum(['batch'])
export type BillDetailsCode = z.output<typeof BillDetailsCode>

/** Why money goes back where nobody typed a reason; `cancelled` has `by`. */
export const RefundReasonCode = z.enum([
  'cancelled',
  'paid_too_late',
  'paid_after_end',
  'paid_beside',
  'not_seen',
  'bill_cancelled',
  'package_ended',
  'package_part_called_off',
  'at_gateway',
])
export type RefundReasonCode = z.output<typeof RefundReasonCode>

/** What fills a text, such as `mode` of a consultation. */
export const TextParams = z.record(z.string(), z.string())
export type TextParams = z.output<typeof TextParams>
