import type { ClaimDocumentKind, ClaimKind } from '@imeds/contracts/insurance'

/** What insurers want to see, beside the bill, which goes along anyway. */
const wanted: Record<ClaimKind, readonly ClaimDocumentKind[]> = {
  consultation: ['claim_form', 'insurance_card', 'prescription'],
  laboratory: ['claim_form', 'insurance_card', 'prescription', 'report'],
  pharmacy: ['claim_form', 'insurance_card', 'prescription'],
  package: ['claim_form', 'insurance_card', 'report'],
  other: ['claim_form', 'insurance_card'],
}

export type ChecklistItem = { kind: ClaimDocumentKind; present: boolean }

/** The papers that a claim of this kind needs, and which are there. A card on the policy counts. */
export const checklistOf = (
  kind: ClaimKind,
  documents: readonly { kind: ClaimDocumentKind }[],
  hasCard: boolean,
): ChecklistItem[] =>
  wanted[kind].map((one) => ({
    kind: one,
    present: documents.some((document) => document.kind === one) || (one === 'insurance_card' && hasCard),
  }))

export const missingOf = (checklist: readonly ChecklistItem[]): ClaimDocumentKind[] =>
  checklist.filter(({ present }) => !present).map(({ kind }) => kind)
