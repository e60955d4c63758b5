import { buffer } from 'node:stream/consumers'
import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { downloadClaim as contract } from '@imeds/contracts/insurance'
import { messagesFor } from '@imeds/i18n'
import type { Actor } from '../../../platform/actor.ts'
import { ObjectMissing } from '../../../platform/files/index.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { renderPdf } from '../../../platform/pdf/pdf.ts'
import { sendPdf } from '../../../platform/pdf/send-pdf.ts'
import { reachBill, renderBillPapers, type BillPaper } from '../../billing/index.ts'
import { listClaimDocuments } from '../claims/claim-parts.repository.ts'
import { findClaim, type ClaimRow } from '../claims/claim.repository.ts'
import { toClaimView } from '../claims/claim.view.ts'
import { listCards } from '../coverages/coverage.repository.ts'
import type { InsuranceDeps } from '../insurance.deps.ts'
import { ClaimNotFound } from '../insurance.errors.ts'
import { bind, type Paper } from './bind.ts'
import { claimCover } from './claim-cover.ts'

const words = messagesFor('en').insurance
const ofBill: Record<BillPaper['kind'], string> = {
  bill: 'Bill',
  credit_note: 'Credit note',
  receipt: 'Receipt',
}

/** The claim as one PDF, as insurers take it: a cover, the bill with its credit notes and receipts, and every paper. */
export async function downloadClaim(
  deps: InsuranceDeps,
  actor: Actor,
  { params }: InputOf<typeof contract>,
  context: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  const row = await findClaim(deps.db, actor, 'claim.read', params.id)
  if (!row) throw new ClaimNotFound()
  context.audit.patientId = row.patient_id
  return sendPdf(context, await renderClaim(deps, actor, row), `claim-${row.bill_number}.pdf`)
}

/** The claim with its bill and papers, bound into one. */
export async function renderClaim(deps: InsuranceDeps, actor: Actor, row: ClaimRow): Promise<Buffer> {
  const view = await toClaimView(deps.db, actor, row)
  const papers = await papersOf(deps, actor, row)
  const title = `Insurance claim for bill ${row.bill_number}`
  return bind(
    papers,
    (parts) =>
      renderPdf({
        title,
        createdAt: row.updated_at,
        content: claimCover(view, parts),
        footer: `${row.facility_name} · ${title}`,
      }),
    { title, createdAt: row.updated_at },
  )
}

async function papersOf({ db, store }: InsuranceDeps, actor: Actor, row: ClaimRow): Promise<Paper[]> {
  const bill = await reachBill(db, actor, 'bill.read', row.bill_id)
  const cards = await listCards(db, [row.coverage_id])
  const documents = await listClaimDocuments(db, row.id)
  const papers: Paper[] = (await renderBillPapers(db, bill)).map(({ kind, number, pdf }) => ({
    title: `${ofBill[kind]} ${number}`,
    contentType: 'application/pdf',
    bytes: pdf,
  }))
  const files = [...cards.map((card) => ({ ...card, kind: 'insurance_card' as const })), ...documents]
  for (const { kind, content_type: contentType, store_key: key } of files)
    papers.push({ title: words.documents[kind], contentType, bytes: await bytesOf(store, key) })
  return papers
}

/** Nothing where the store has lost it: the cover then says that it is handed over apart. */
const bytesOf = (store: InsuranceDeps['store'], key: string): Promise<Buffer> =>
  store.read(key).then(buffer, (error: unknown) => {
    if (error instanceof ObjectMissing) return Buffer.alloc(0)
    throw error
  })
