import type { ConsultationMode } from '@imeds/contracts'
import type { output } from 'zod'

type Mode = output<typeof ConsultationMode>
type Named = { givenName: string; familyName: string }

export const fullName = ({ givenName, familyName }: Named): string => `${givenName} ${familyName}`

const rank: Record<Mode, number> = { in_person: 0, video: 1, audio: 2, text: 3 }

/** In person first, then what comes closest to it. */
export const orderedOfferings = <O extends { mode: Mode }>(offerings: readonly O[]): O[] =>
  offerings.toSorted((a, b) => rank[a.mode] - rank[b.mode])

/** A practitioner's public page, with a way to meet chosen. */
export function practitionerHref(id: string, choice: { mode?: Mode; facility?: string } = {}): string {
  const params = new URLSearchParams(choice).toString()
  return `/doctors/${id}${params ? `?${params}` : ''}`
}
