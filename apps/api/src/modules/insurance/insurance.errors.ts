import { refusal } from '../../platform/errors.ts'

export class CoverageNotFound extends refusal('coverage_not_found', 'notFound') {}
/** The same policy from the same day stands there already. */
export class CoverageExists extends refusal('coverage_exists', 'conflict') {}
export class CoveragesFull extends refusal('coverages_full', 'conflict') {}
/** The policy did not hold on the day of the bill. */
export class CoverageNotInForce extends refusal('coverage_not_in_force', 'invalid') {}
export class ClaimNotFound extends refusal('claim_not_found', 'notFound') {}
/** The bill has a claim that lives. */
export class ClaimExists extends refusal('claim_exists', 'conflict') {}
/** Not issued, given back, or itself a credit note. */
export class BillNotClaimable extends refusal('bill_not_claimable', 'conflict') {}
export class ClaimExceedsBill extends refusal('claim_exceeds_bill', 'invalid') {}
export class ApprovedExceedsClaimed extends refusal('approved_exceeds_claimed', 'invalid') {}
export class PaidExceedsApproved extends refusal('paid_exceeds_approved', 'invalid') {}
/** From where it stands the claim does not go there, or not by this side. */
export class ClaimStepInvalid extends refusal('claim_step_invalid', 'conflict') {}
/** Papers are missing; `data.missing` names them. */
export class ClaimIncomplete extends refusal('claim_incomplete', 'conflict') {}
/** What was handed in is not changed. */
export class ClaimFixed extends refusal('claim_fixed', 'conflict') {}
export class ClaimClosed extends refusal('claim_closed', 'conflict') {}
export class ClaimDocumentNotFound extends refusal('claim_document_not_found', 'notFound') {}
export class ClaimDocumentsFull extends refusal('claim_documents_full', 'conflict') {}
