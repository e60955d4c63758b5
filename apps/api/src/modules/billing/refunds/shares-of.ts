import { refundOf } from '../amounts.ts'
import type { PaymentRow } from '../payments/payment.repository.ts'
import { spreadRefund } from './spread-refund.ts'

type Paid = Pick<PaymentRow, 'channel' | 'amount_paise' | 'refunded_paise'>

const sumOf = <P>(payments: readonly P[], pick: (payment: P) => number): number =>
  payments.reduce((total, payment) => total + pick(payment), 0)

export const paidPaiseOf = (payments: readonly Paid[]): number =>
  sumOf(payments, ({ amount_paise }) => amount_paise)
export const returnedPaiseOf = (payments: readonly Paid[]): number =>
  sumOf(payments, ({ refunded_paise }) => refunded_paise)

/** What goes back of the payments that settled a bill when a share of what was paid is returned, and which way. */
export const sharesOf = <P extends Paid>(payments: readonly P[], percent: number) =>
  spreadRefund(
    payments,
    refundOf({ amountPaise: paidPaiseOf(payments), refundedPaise: returnedPaiseOf(payments) }, percent),
  )
