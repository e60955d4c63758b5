import { z } from 'zod'
import { complaint } from '../field-codes.ts'

/** How money passes a counter. */
export const CounterMethod = z.enum(['cash', 'card', 'upi'])
/** The card terminal's number or the UPI transaction's (UTR): what finds the money at the bank. */
export const PaymentReference = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][\w\-/.]{3,39}$/, complaint('not_payment_reference'))

/** Card and UPI need a reference, cash has none. */
export const referenceFits = ({
  method,
  reference,
}: {
  method?: string | undefined
  reference?: string | undefined
}) => (method === 'card' || method === 'upi' ? reference !== undefined : reference === undefined)
export const referenceProblem = {
  path: ['reference'],
  ...complaint('reference_misfit'),
}
