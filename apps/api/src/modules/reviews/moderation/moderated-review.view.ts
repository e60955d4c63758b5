import type { z } from 'zod'
import type { ModeratedReview, ModerationStatus } from '@imeds/contracts/reviews'
import type { ReviewRow } from '../review.repository.ts'

const part = (text: string | null, status: z.output<typeof ModerationStatus> | null, reason: string | null) =>
  text === null || status === null ? null : { text, status, reason }

export const toModeratedReview = (row: ReviewRow): z.output<typeof ModeratedReview> => ({
  id: row.id,
  version: row.version,
  stars: row.stars,
  practitioner: { id: row.practitioner_id, name: row.practitioner_name },
  text: part(row.text, row.text_status, row.text_reason),
  answer: part(row.answer, row.answer_status, row.answer_reason),
  changedAt: row.changed_at.toISOString(),
})
