import type { Db } from '../../../platform/db/database.ts'
import { documentNumber } from '../bills/bill-number.ts'
import { findBookedBills, findSeries, moneyAccounts, type BookedBill } from './books.repository.ts'

/**
 * Looks for anything wrong in the books and tells each in a sentence; nothing to tell is what they are kept for.
 * Every bill's ledger must add up to what was paid and given back, and no series may have a gap.
 */
export async function checkBooks(db: Db): Promise<string[]> {
  const [bills, series] = await Promise.all([findBookedBills(db), findSeries(db)])
  return [...bills.flatMap(checkBill), ...series.flatMap(checkSeries)]
}

function checkBill(bill: BookedBill): string[] {
  const { id, status, numbered, total, settled, credited, creditedTax, tax, balance, receivable, revenue } =
    bill
  const settledBill = !['open', 'cancelled'].includes(status)
  // One that left with its goods is booked before it is paid.
  const issued = settledBill || numbered
  const expect = (name: string, actual: number, expected: number) =>
    actual === expected ? [] : [`Bill ${id}, ${status}: ${name} is ${actual}, not ${expected}.`]
  const shares = { paid: [0, 0], partly_refunded: [1, total - 1], refunded: [total, total] } as const
  const takenBack = status === 'cancelled' && numbered ? ([total, total] as const) : ([0, 0] as const)
  const [least, most] = shares[status as keyof typeof shares] ?? takenBack
  const money = moneyAccounts.reduce((sum, account) => sum + bill.accounts[account], 0)
  return [
    ...expect('the sum of its entries', balance, 0),
    ...expect('what it remembers as paid', bill.counted, settled),
    ...(status === 'open'
      ? expect('what settles it, at most', Math.min(settled, total - 1), settled)
      : expect('what settles it', settled, settledBill ? total : 0)),
    // Each way of paying has an account of its own, and holds what came that way and did not go back.
    ...moneyAccounts.flatMap((account) =>
      expect(`its account ${account}`, bill.accounts[account], bill.paid[account] - bill.refunded[account]),
    ),
    // Credit is negative. What was paid beside the bill and not yet given back is owed to the patient.
    ...expect('its revenue', revenue, issued ? credited - creditedTax - (total - tax) : 0),
    ...expect('its output tax', bill.outputTax, issued ? creditedTax - tax : 0),
    ...expect('what the patient owes', receivable, -(money + revenue + bill.outputTax)),
    ...(credited < least || credited > most ? [`Bill ${id}, ${status}: ${credited} credited.`] : []),
  ]
}

function checkSeries(series: Awaited<ReturnType<typeof findSeries>>[number]): string[] {
  const { code, year, kind, last, numbers } = series
  const expected = Array.from({ length: last }, (_, index) => documentNumber(kind, code, year, index + 1))
  return JSON.stringify(numbers) === JSON.stringify(expected)
    ? []
    : [`The ${kind} series of ${code} in ${year} has gaps or doubles: ${numbers.length} of ${last}.`]
}
