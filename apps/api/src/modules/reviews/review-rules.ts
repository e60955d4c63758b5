import { localDate } from '../scheduling/index.ts'

const day = 86_400_000
/** The terms of reviews on a day, in days from the end of the visit, and from writing. */
export type ReviewTerms = { daysToWrite: number; daysToChange: number }

/** Until when a visit that ended then may be reviewed. */
export const writeUntil = (endsAt: Date, { daysToWrite }: ReviewTerms): Date =>
  new Date(endsAt.getTime() + daysToWrite * day)

/** Until when a review that was written then may be changed. */
export const changeUntil = (writtenAt: Date, { daysToChange }: ReviewTerms): Date =>
  new Date(writtenAt.getTime() + daysToChange * day)

export type Written = { text: string | null; text_status: 'waiting' | 'published' | 'rejected' | null }
/** What becomes of a text: a new one waits for a moderator, one that stays keeps what was decided. */
export function textAfter(before: Written | null, text: string): Written {
  if (text === '') return { text: null, text_status: null }
  if (before?.text === text) return before
  return { text, text_status: 'waiting' }
}

type Standing = {
  withdrawn_at: Date | null
  text_status: Written['text_status']
  answer_status: Written['text_status']
}
/** Whether the practitioner may answer: something is public to be answered, and no answer waits or stands. */
export const isAnswerable = (review: Standing): boolean =>
  review.withdrawn_at === null &&
  review.text_status === 'published' &&
  (review.answer_status === null || review.answer_status === 'rejected')

/** The month of a visit by the calendar of its place: all that is public of when it was. */
export const monthOf = (timeZone: string, at: Date): string => localDate(timeZone, at.getTime()).slice(0, 7)
