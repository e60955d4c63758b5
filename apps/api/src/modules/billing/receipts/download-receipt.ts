import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { downloadReceipt as contract } from '@imeds/contracts/billing'
import type { Actor } from '../../../platform/actor.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { sendPdf } from '../../../platform/pdf/send-pdf.ts'
import type { BillingDeps } from '../billing.deps.ts'
import { PaymentNotFound } from '../billing.errors.ts'
import { findReachedReceipt } from './receipt.repository.ts'
import { renderReceipt } from './render-receipt.ts'

/** The receipt of one payment as PDF, from what was fixed when the money came. */
export async function downloadReceipt(
  { db }: BillingDeps,
  actor: Actor,
  { params: { id } }: InputOf<typeof contract>,
  context: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  const row = await findReachedReceipt(db, actor, id)
  if (!row) throw new PaymentNotFound()
  context.audit.patientId = row.patient_id
  return sendPdf(context, await renderReceipt(row), `${row.number}.pdf`)
}
