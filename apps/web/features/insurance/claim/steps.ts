import type { ClaimStep, ClaimStepName } from '@imeds/contracts/insurance'
import { paiseOf } from '../rupees.ts'

export type Step = ClaimStep
export type StepValues = { note: string; reference: string; amount: string }

/** The steps that ask for a reason, a number or an amount first. */
export const needsWords = (to: ClaimStepName): boolean =>
  ['query', 'approved', 'partly_approved', 'rejected', 'paid'].includes(to)
export const needsNote = (to: ClaimStepName): boolean => ['query', 'partly_approved', 'rejected'].includes(to)
export const needsReference = (to: ClaimStepName): boolean => ['approved', 'partly_approved'].includes(to)
export const needsAmount = (to: ClaimStepName): boolean => ['partly_approved', 'paid'].includes(to)

/** What is sent of what was typed. */
export function stepOf(to: ClaimStepName, { note, reference, amount }: StepValues): Step {
  const words = note.trim() ? { note: note.trim() } : {}
  const paise = paiseOf(amount) ?? 0
  switch (to) {
    case 'approved':
      return { to, payerReference: reference.trim(), ...words }
    case 'partly_approved':
      return { to, payerReference: reference.trim(), approvedPaise: paise, note: note.trim() }
    case 'paid':
      return { to, paidPaise: paise, ...words }
    case 'query':
    case 'rejected':
      return { to, note: note.trim() }
    case 'submitted':
    case 'closed':
    case 'cancelled':
      return { to, ...words }
  }
}
