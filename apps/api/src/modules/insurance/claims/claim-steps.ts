import type { ClaimStatus, ClaimStepName } from '@imeds/contracts/insurance'

/** Who works on a claim: the patient's family, or the desk of the facility that billed. */
export type ClaimSide = 'patient' | 'facility'

const both: readonly ClaimSide[] = ['patient', 'facility']
/** What the insurer decides is entered by the desk. */
const desk: readonly ClaimSide[] = ['facility']

/** From which state a claim goes to which, and by whom. */
const steps: Record<ClaimStatus, Partial<Record<ClaimStepName, readonly ClaimSide[]>>> = {
  draft: { submitted: both, cancelled: both },
  submitted: { query: desk, approved: desk, partly_approved: desk, rejected: desk, cancelled: both },
  query: { submitted: both, rejected: desk, cancelled: both },
  approved: { paid: desk, closed: desk },
  partly_approved: { paid: desk, closed: desk },
  rejected: { closed: desk },
  paid: { closed: desk },
  closed: {},
  cancelled: {},
}

/** The states that this side may give a claim now. */
export const nextSteps = (from: ClaimStatus, side: ClaimSide): ClaimStepName[] =>
  (Object.entries(steps[from]) as [ClaimStepName, readonly ClaimSide[]][])
    .filter(([, sides]) => sides.includes(side))
    .map(([to]) => to)

export const maySubmit = (from: ClaimStatus): boolean => from === 'draft' || from === 'query'
/** Amount and papers can change as long as they are not with the insurer. */
export const isChangeable = maySubmit
/** Nothing more is said on these. */
export const isOver = (status: ClaimStatus): boolean => status === 'closed' || status === 'cancelled'
