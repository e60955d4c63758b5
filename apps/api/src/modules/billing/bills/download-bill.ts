import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { downloadBill as contract } from '@imeds/contracts/billing'
import type { Actor } from '../../../platform/actor.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { renderPdf } from '../../../platform/pdf/pdf.ts'
import { sendPdf } from '../../../platform/pdf/send-pdf.ts'
import type { BillDocument } from './bill-document.ts'
import { billDefinition } from './bill-pdf.ts'
import type { BillLineText } from './bill-tables.ts'
import { findLines, type LineRow } from './bill.repository.ts'
import { toTaxedLine } from './bill.view.ts'
import type { BillingDeps } from '../billing.deps.ts'
import { BillNotIssued } from '../billing.errors.ts'
import { reachBill } from './get-bill.ts'

/** An issued bill as PDF, from what was fixed when it got its number: the same bytes today and in three years. */
export async function downloadBill(
  { db }: BillingDeps,
  actor: Actor,
  { params: { id } }: InputOf<typeof contract>,
  context: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  const bill = await reachBill(db, actor, 'bill.read', id)
  context.audit.patientId = bill.patient_id
  const { number, issued_at: issuedAt } = bill
  if (!number || !issuedAt) throw new BillNotIssued()
  const lines = await findLines(db, id)
  const pdf = await renderPdf(
    billDefinition({
      kind: bill.kind,
      number,
      issuedAt,
      totalPaise: bill.total_paise,
      document: bill.document as BillDocument,
      lines: lines.map(toPrinted),
    }),
  )
  return sendPdf(context, pdf, `${number}.pdf`)
}

const toPrinted = (line: LineRow): BillLineText => ({
  ...toTaxedLine(line),
  description: line.description,
  details: line.details,
  sacCode: line.sac_code,
  hsnCode: line.hsn_code,
  quantity: line.quantity,
  unit: line.unit,
  unitPricePaise: line.unit_price_paise,
  discountPaise: line.discount_paise,
})
