/** Places of care. */
export const facilities = {
  contact: {
    call: 'Call {phone}',
    directions: 'Directions',
    directionsTo: 'Directions to {name} (opens a map)',
  },
  problems: {
    facility_code_taken: 'Another facility uses this code already.',
    facility_not_found: 'This facility is not here, or it is not yours.',
  },
} as const
