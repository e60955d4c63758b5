import type { BodyOf } from '@imeds/contracts'
import type { MissingPart, updateOwnPractitioner } from '@imeds/contracts/practitioners'
import type { z } from 'zod'
import { InvalidRequest, type FieldProblem } from '../../platform/errors.ts'

type Parts = {
  qualifications: readonly unknown[]
  specialities: readonly string[]
  languages: readonly string[]
  documents: readonly { kind: 'certificate' | 'photo' }[]
  /** The certificate was seen on paper. */
  credentialsSeen: boolean
}

/** What a profile lacks before it can be checked. */
export function missingParts(parts: Parts): z.output<typeof MissingPart>[] {
  const certified = parts.credentialsSeen || parts.documents.some((one) => one.kind === 'certificate')
  return [
    ...(parts.qualifications.length ? [] : (['qualification'] as const)),
    ...(parts.specialities.length ? [] : (['speciality'] as const)),
    ...(parts.languages.length ? [] : (['language'] as const)),
    ...(certified ? [] : (['certificate'] as const)),
  ]
}

type Verified = {
  given_name: string
  family_name: string
  registration_number: string
  registration_council: string
}
type Change = BodyOf<typeof updateOwnPractitioner>

const oneSpace = (text: string) => text.replaceAll(/\s+/g, ' ')
const tidied = ['givenName', 'familyName', 'registrationNumber', 'registrationCouncil'] as const

/** The same with single spaces in names and registration, by which they are compared. */
export function tidy<C extends Change>(change: C): C {
  const spaced = tidied.flatMap((field) => {
    const text = change[field]
    return text === undefined ? [] : [[field, oneSpace(text)] as const]
  })
  return { ...change, ...Object.fromEntries(spaced) }
}

/** Whether a change touches what the verification confirmed: the name and the registration. */
export const touchesVerified = (row: Verified, change: Change): boolean =>
  [
    [change.givenName, row.given_name],
    [change.familyName, row.family_name],
    [change.registrationNumber, row.registration_number],
    [change.registrationCouncil, row.registration_council],
  ].some(([to, from]) => to !== undefined && to !== from)

/** Refuses years and dates that lie in the future, each by its field. */
export function checkDates({ practisingSince, qualifications, birthDate }: Change, now: Date): void {
  const thisYear = now.getUTCFullYear()
  const code = 'in_future' as const
  const fields: FieldProblem[] = [
    ...(practisingSince && practisingSince > thisYear ? [{ path: 'body.practisingSince', code }] : []),
    ...(birthDate && birthDate > now.toISOString().slice(0, 10) ? [{ path: 'body.birthDate', code }] : []),
    ...(qualifications ?? []).flatMap(({ year }, at) =>
      year && year > thisYear ? [{ path: `body.qualifications.${at}.year`, code }] : [],
    ),
  ]
  if (fields.length) throw new InvalidRequest({ fields })
}
