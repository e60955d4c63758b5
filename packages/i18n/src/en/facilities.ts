export const facilities = {
  problems: {
    facility_code_taken: 'Another facility uses this code already.',
    facility_not_found: 'This facility is not here, or it is not yours.',
  },
} as const
