import type * as contract from '@imeds/contracts/reviews'
import type { Tone } from '@imeds/tokens'
import type { output } from 'zod'

export type Own = output<typeof contract.OwnReview>
export type Invitation = output<typeof contract.ReviewInvitation>
export type Public = output<typeof contract.PublicReview>
export type Received = output<typeof contract.ReceivedReview>
export type Moderated = output<typeof contract.ModeratedReview>
export type Status = output<typeof contract.ModerationStatus>

export const toneOf: Record<Status, Tone> = { waiting: 'info', published: 'success', rejected: 'danger' }
