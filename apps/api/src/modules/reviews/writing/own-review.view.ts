import type { z } from 'zod'
import type { OwnReview, ReviewInvitation } from '@imeds/contracts/reviews'
import type { Actor } from '../../../platform/actor.ts'
import { changeUntil, writeUntil, type ReviewTerms } from '../review-rules.ts'
import type { ReviewRow } from '../review.repository.ts'

type Seen = { actor: Actor; terms: ReviewTerms; now: Date }

export function toOwnReview(row: ReviewRow, { actor, terms, now }: Seen): z.output<typeof OwnReview> {
  const until = changeUntil(row.written_at, terms)
  const mine = row.written_by === actor.userId && row.withdrawn_at === null
  return {
    id: row.id,
    version: row.version,
    appointmentId: row.appointment_id,
    practitioner: { id: row.practitioner_id, name: row.practitioner_name },
    visitedAt: row.starts_at.toISOString(),
    timeZone: row.time_zone,
    stars: row.stars,
    text: row.text ?? '',
    textStatus: row.text_status,
    textReason: row.text_reason,
    answer: row.answer_status === 'published' ? row.answer : null,
    writtenAt: row.written_at.toISOString(),
    changeUntil: until.toISOString(),
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    abilities: { canChange: mine && now < until, canWithdraw: mine },
  }
}

export type InvitingVisit = {
  id: string
  practitioner_id: string
  practitioner_name: string
  starts_at: Date
  ends_at: Date
  time_zone: string
}
export const toInvitation = (
  visit: InvitingVisit,
  terms: ReviewTerms,
): z.output<typeof ReviewInvitation> => ({
  appointmentId: visit.id,
  practitioner: { id: visit.practitioner_id, name: visit.practitioner_name },
  visitedAt: visit.starts_at.toISOString(),
  timeZone: visit.time_zone,
  writeUntil: writeUntil(visit.ends_at, terms).toISOString(),
})
