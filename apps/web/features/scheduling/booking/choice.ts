import { ConsultationMode, Id, Instant } from '@imeds/contracts'
import { z } from 'zod'

/** A time that somebody wants: what the address of the booking page holds, and nothing about a person. */
export const Choice = z.object({ practitioner: Id, facility: Id, mode: ConsultationMode, at: Instant })
export type Choice = z.output<typeof Choice>

/** Reads the address of the booking page; null when it says no time. */
export function parseChoice(params: Record<string, string | string[] | undefined>): Choice | null {
  const parsed = Choice.safeParse(params)
  return parsed.success ? { ...parsed.data, at: new Date(parsed.data.at).toISOString() } : null
}

export const bookingHref = (choice: Choice): string => `/book?${new URLSearchParams(choice).toString()}`

/** The public page of the practitioner, with the same way to meet chosen. */
export const practitionerHref = ({ practitioner, facility, mode }: Omit<Choice, 'at'>): string =>
  `/doctors/${practitioner}?${new URLSearchParams({ mode, facility }).toString()}`
