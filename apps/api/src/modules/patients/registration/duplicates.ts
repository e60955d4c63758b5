import type { z } from 'zod'
import type { DuplicateReason } from '@imeds/contracts/patients'
import { normalise, trigramSimilarity } from '../../../platform/text/similarity.ts'

export type Reason = z.output<typeof DuplicateReason>
export type Identity = {
  name?: string | undefined
  birthDate?: string | undefined
  phone?: string | null | undefined
  abhaNumber?: string | null | undefined
}

const alikeFrom = 0.45

/** Whether two names may be one, written down twice: other order, another spelling, a name more. */
export function namesAlike(a: string, b: string): boolean {
  const [ours, theirs] = [a, b].map((name) => normalise(name).split(' ').filter(Boolean).toSorted())
  if (!ours?.length || !theirs?.length) return false
  const [few, many] = ours.length <= theirs.length ? [ours, theirs] : [theirs, ours]
  if (few.every((word) => many.includes(word))) return true
  return trigramSimilarity(ours.join(' '), theirs.join(' ')) >= alikeFrom
}

/** Why two may be the same person; the same number alone is as often a family's. */
export function reasonsFor(one: Identity, other: Identity): Reason[] {
  const alike = Boolean(one.name && other.name && namesAlike(one.name, other.name))
  const samePhone = Boolean(one.phone && one.phone === other.phone)
  const sameBirth = Boolean(one.birthDate && one.birthDate === other.birthDate)
  return [
    ...(one.abhaNumber && one.abhaNumber === other.abhaNumber ? (['same_abha'] as const) : []),
    ...(alike && samePhone ? (['name_and_phone'] as const) : []),
    ...(alike && sameBirth ? (['name_and_birth_date'] as const) : []),
    ...(samePhone && !alike ? (['same_phone'] as const) : []),
  ]
}

/** Too much for chance: the desk has to look before it registers. */
export const isLikely = (reasons: readonly Reason[]): boolean =>
  reasons.some((reason) => reason !== 'same_phone')
