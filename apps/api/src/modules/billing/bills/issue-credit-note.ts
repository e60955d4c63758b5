import type { Tx } from '../../../platform/db/database.ts'
import { post } from '../books/ledger.repository.ts'
import { taxSum } from '../invoices/tax.ts'
import type { findRefundLines } from '../refunds/refund-line.repository.ts'
import {
  creditWholeLines,
  insertBill,
  lockBill,
  setBillStatus,
  sumCreditNotes,
  type BillRow,
} from './bill.repository.ts'
import { issueBill } from './issue-bill.ts'
import type { PricedLine } from './new-line.ts'

type Part = Omit<Awaited<ReturnType<typeof findRefundLines>>[number], 'id' | 'refund_id'>

/**
 * Takes back parts of a bill by a credit note that names it (CGST Act, section 34). Answers the note's id.
 */
export async function issueCreditNote(
  tx: Tx,
  bill: BillRow,
  parts: readonly Part[],
  at: Date,
): Promise<string> {
  const { id, afterwards } = await writeNote(tx, bill, parts.map(toCreditLine), at)
  const takenBack = await sumCreditNotes(tx, bill.id)
  await setBillStatus(tx, bill.id, takenBack === bill.total_paise ? 'refunded' : 'partly_refunded')
  await afterwards()
  return id
}

/** Takes a bill back whole that was numbered and never paid: its goods came back from the door. */
export async function takeBackUnpaid(tx: Tx, bill: BillRow, at: Date): Promise<void> {
  const lines = (await creditWholeLines(tx, bill.id)).map((line) =>
    toCreditLine({ ...line, bill_line_id: line.id }),
  )
  const { afterwards } = await writeNote(tx, bill, lines, at)
  await setBillStatus(tx, bill.id, 'cancelled')
  await afterwards()
}

/** The note and its booking; `afterwards` numbers it, the last thing that happens. */
async function writeNote(tx: Tx, bill: BillRow, lines: readonly PricedLine[], at: Date) {
  const amountPaise = lines.reduce((sum, line) => sum + line.amountPaise, 0)
  const tax = lines.reduce((sum, line) => sum + taxSum(line), 0)
  const id = await insertBill(
    tx,
    {
      kind: 'credit_note',
      status: 'issued',
      facilityId: bill.facility_id,
      patientId: bill.patient_id,
      practitionerId: bill.practitioner_id,
      placeOfSupply: bill.place_of_supply,
      subjectType: bill.subject_type,
      subjectId: bill.subject_id,
      totalPaise: amountPaise,
      correctsBillId: bill.id,
      createdBy: null,
    },
    lines,
  )
  await post(tx, {
    facilityId: bill.facility_id,
    billId: bill.id,
    sourceType: 'credit_note',
    sourceId: id,
    debit: { revenue: amountPaise - tax, output_tax: tax },
    credit: { patient_receivable: amountPaise },
    at,
  })
  return { id, afterwards: async () => issueBill(tx, await lockBill(tx, id), at, bill) }
}

/** Units at their price less their share of the discount; an amount without units stands as one. */
function toCreditLine(part: Part): PricedLine {
  const quantity = part.quantity || 1
  const unitPricePaise = part.quantity ? part.unit_price_paise : part.amount_paise
  return {
    description: part.description,
    descriptionCode: part.description_code as PricedLine['descriptionCode'],
    details: part.details,
    detailsCode: part.details_code as PricedLine['detailsCode'],
    textParams: part.text_params as PricedLine['textParams'],
    sacCode: part.sac_code,
    ...(part.hsn_code ? { hsnCode: part.hsn_code } : {}),
    ...(part.unit && part.quantity ? { unit: part.unit } : {}),
    quantity,
    unitPricePaise,
    discountPaise: quantity * unitPricePaise - part.amount_paise,
    amountPaise: part.amount_paise,
    gstRateBasisPoints: part.gst_rate_basis_points,
    taxablePaise: part.taxable_paise,
    cgstPaise: part.cgst_paise,
    sgstPaise: part.sgst_paise,
    igstPaise: part.igst_paise,
    correctsLineId: part.bill_line_id,
  }
}
