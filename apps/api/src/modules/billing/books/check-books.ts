import type { Db } from '../../../platform/db/database.ts'
import { documentNumber } from '../bills/bill-number.ts'
import { findBookedBills, findSeries } from './books.repository.ts'

/**
 * Looks for anything wrong in the books and tells each in a sentence; nothing to tell is what they are kept for.
 * Every bill's ledger must add up to what was paid and given back, and no series may have a gap.
 */
export async function checkBooks(db: Db): Promise<string[]> {
  const [bills, series] = await Promise.all([findBookedBills(db), findSeries(db)])
  return [...bills.flatMap(checkBill), ...series.flatMap(checkSeries)]
}

function checkBill(bill: Awaited<ReturnType<typeof findBookedBills>>[number]): string[] {
  const { id, status, total, paid, settled, refunded, credited, balance, gateway, receivable, revenue } = bill
  const issued = !['open', 'cancelled'].includes(status)
  const expect = (name: string, actual: number, expected: number) =>
    actual === expected ? [] : [`Bill ${id}, ${status}: ${name} is ${actual}, not ${expected}.`]
  const shares = { paid: [0, 0], partly_refunded: [1, total - 1], refunded: [total, total] } as const
  const [least, most] = shares[status as keyof typeof shares] ?? [0, 0]
  return [
    ...expect('the sum of its entries', balance, 0),
    ...expect('what settles it', settled, issued ? total : 0),
    ...expect('its account at the gateway', gateway, paid - refunded),
    // Credit is negative. What was paid beside the bill and not yet given back is owed to the patient.
    ...expect('its revenue', revenue, issued ? credited - total : 0),
    ...expect('what the patient owes', receivable, -(gateway + revenue)),
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
