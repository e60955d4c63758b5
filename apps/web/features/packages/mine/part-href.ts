import type { Part } from '../types.ts'

type Booked = Pick<Part, 'kind' | 'practitionerId' | 'specialityCode' | 'mode'>

/** Where what a part pays is booked; null where that is not done here. */
export function hrefOfPart(
  { kind, practitionerId, specialityCode, mode }: Booked,
  facilityId: string,
): string | null {
  if (kind === 'lab_test') return '/lab/book'
  if (kind === 'procedure') return null
  const params = new URLSearchParams(mode ? { mode } : {})
  if (practitionerId) {
    params.set('facility', facilityId)
    return `/doctors/${practitionerId}?${params.toString()}`
  }
  if (specialityCode) params.set('speciality', specialityCode)
  return `/doctors?${params.toString()}`
}
