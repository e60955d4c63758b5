import type { Tx } from '../../../platform/db/database.ts'
import { allocate } from '../amounts.ts'
import {
  findLines,
  insertBill,
  lockBill,
  setBillStatus,
  sumCreditNotes,
  type BillRow,
  type NewLine,
} from './bill.repository.ts'
import { issueBill } from './issue-bill.ts'
import { post } from '../books/ledger.repository.ts'

/**
 * Takes back part of a bill by a credit note that names it (CGST Act, section 34): the amount is spread over the
 * bill's lines as their amounts are. Answers the note's id.
 */
export async function issueCreditNote(tx: Tx, bill: BillRow, amountPaise: number, at: Date): Promise<string> {
  const id = await insertBill(
    tx,
    {
      kind: 'credit_note',
      status: 'issued',
      facilityId: bill.facility_id,
      patientId: bill.patient_id,
      practitionerId: bill.practitioner_id,
      subjectType: bill.subject_type,
      subjectId: bill.subject_id,
      totalPaise: amountPaise,
      correctsBillId: bill.id,
      createdBy: null,
    },
    await creditLines(tx, bill.id, amountPaise),
  )
  await post(tx, {
    facilityId: bill.facility_id,
    billId: bill.id,
    sourceType: 'credit_note',
    sourceId: id,
    debit: 'revenue',
    credit: 'patient_receivable',
    amountPaise,
    at,
  })
  const takenBack = await sumCreditNotes(tx, bill.id)
  await setBillStatus(tx, bill.id, takenBack === bill.total_paise ? 'refunded' : 'partly_refunded')
  await issueBill(tx, await lockBill(tx, id), at, bill)
  return id
}

async function creditLines(tx: Tx, billId: string, amountPaise: number): Promise<NewLine[]> {
  const lines = await findLines(tx, billId)
  const parts = allocate(
    amountPaise,
    lines.map((line) => line.amount_paise),
  )
  return lines.flatMap(({ description, sac_code }, index) => {
    const unitPricePaise = parts[index] ?? 0
    return unitPricePaise > 0 ? [{ description, sacCode: sac_code, quantity: 1, unitPricePaise }] : []
  })
}
