import type { Db } from '../../../platform/db/database.ts'
import { findReceiptsOf } from '../receipts/receipt.repository.ts'
import { renderReceipt } from '../receipts/render-receipt.ts'
import { findCreditNoteRows } from './bill-reading.repository.ts'
import type { BillRow } from './bill.repository.ts'
import { renderBill } from './download-bill.ts'

export type BillPaper = { kind: 'bill' | 'credit_note' | 'receipt'; number: string; pdf: Buffer }

/**
 * All paper of an issued bill, for those who have already authorised: the bill, what takes part of it back, and the
 * receipts of what was paid. @throws BillNotIssued
 */
export async function renderBillPapers(db: Db, bill: BillRow): Promise<BillPaper[]> {
  const papers: BillPaper[] = [{ kind: 'bill', number: bill.number ?? '', pdf: await renderBill(db, bill) }]
  for (const note of await findCreditNoteRows(db, bill.id))
    papers.push({ kind: 'credit_note', number: note.number ?? '', pdf: await renderBill(db, note) })
  for (const receipt of await findReceiptsOf(db, bill.id))
    papers.push({ kind: 'receipt', number: receipt.number, pdf: await renderReceipt(receipt) })
  return papers
}
