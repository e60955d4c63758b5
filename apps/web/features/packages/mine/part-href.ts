import type { Part } from '../types.ts'

type Booked = Pick<Part, 'id' | 'kind' | 'practitionerId' | 'specialityCode' | 'mode'>

/** Where what a part pays is booked; null where that is not done here. */
export function hrefOfPart(
  { id, kind, practitionerId, specialityCode, mode }: Booked,
  purchase: { id: string; facility: { id: string } },
): string | null {
  if (kind === 'lab_test') return `/lab/book?purchase=${purchase.id}&part=${id}`
  if (kind === 'procedure') return null
  const params = new URLSearchParams(mode ? { mode } : {})
  if (practitionerId) {
    params.set('facility', purchase.facility.id)
    return `/doctors/${practitionerId}?${params.toString()}`
  }
  if (specialityCode) params.set('speciality', specialityCode)
  return `/doctors?${params.toString()}`
}
