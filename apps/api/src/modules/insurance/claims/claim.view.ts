import type { z } from 'zod'
import { ContentType } from '@imeds/contracts/files'
import { ClaimStatus, type Claim, type ClaimSummary } from '@imeds/contracts/insurance'
import type { Actor } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { listCards } from '../coverages/coverage.repository.ts'
import { checklistOf } from './claim-checklist.ts'
import { listClaimDocuments, listClaimHistory, listClaimMessages } from './claim-parts.repository.ts'
import type { ClaimRow } from './claim.repository.ts'
import { claimSideOf } from './claim.scope.ts'
import { isChangeable, isOver, nextSteps } from './claim-steps.ts'

export type ClaimView = z.output<typeof Claim>

export const toClaimSummary = (row: ClaimRow): z.output<typeof ClaimSummary> => ({
  id: row.id,
  kind: row.kind,
  status: row.status,
  patient: { id: row.patient_id, name: row.patient_name },
  facility: { id: row.facility_id, name: row.facility_name, timeZone: row.time_zone },
  coverage: {
    id: row.coverage_id,
    payer: row.payer,
    policyNumber: row.policy_number,
    memberId: row.member_id,
  },
  bill: {
    id: row.bill_id,
    number: row.bill_number ?? '',
    totalPaise: row.bill_total_paise,
    issuedAt: row.bill_issued_at?.toISOString() ?? '',
  },
  claimedPaise: row.claimed_paise,
  approvedPaise: row.approved_paise,
  paidPaise: row.paid_paise,
  payerReference: row.payer_reference,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
})

/** A claim with all that hangs on it, as the actor's side sees it. */
export async function toClaimView(db: Db | Tx, actor: Actor, row: ClaimRow): Promise<ClaimView> {
  const documents = await listClaimDocuments(db, row.id)
  const history = await listClaimHistory(db, row.id)
  const messages = await listClaimMessages(db, row.id)
  const cards = await listCards(db, [row.coverage_id])
  const writes = actor.grants['claim.write'] !== undefined
  return {
    ...toClaimSummary(row),
    documents: documents.map((document) => ({
      id: document.id,
      kind: document.kind,
      fileId: document.file_id,
      contentType: ContentType.parse(document.content_type),
      addedAt: document.added_at.toISOString(),
      abilities: { remove: writes && row.status === 'draft' },
    })),
    checklist: checklistOf(row.kind, documents, cards.length > 0),
    history: history.map(({ status, changed_at, changed_as, note }) => ({
      status: ClaimStatus.parse(status),
      at: changed_at.toISOString(),
      by: changed_as,
      note,
    })),
    messages: messages.map(({ id, sender, sender_user_id, body, sent_at }) => ({
      id,
      sender,
      mine: sender_user_id === actor.userId,
      body,
      sentAt: sent_at.toISOString(),
    })),
    abilities: {
      become: writes ? nextSteps(row.status, claimSideOf(actor)) : [],
      change: writes && isChangeable(row.status),
      write: writes && !isOver(row.status),
    },
  }
}
