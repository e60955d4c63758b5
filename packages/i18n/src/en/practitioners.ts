export const practitioners = {
  problems: {
    practitioner_not_found: 'This doctor is not here, or is not open to you.',
    practitioner_exists: 'You have registered as a doctor already.',
    registration_taken:
      'This registration number belongs to another profile. If it is yours, please write to our grievance officer.',
    speciality_unknown: 'We do not know this speciality.',
    status_not_allowed: 'The profile is at another step now. Please reload the page.',
    document_not_found: 'This document is no longer here.',
    profile_incomplete: 'Something that is needed is still missing from the profile.',
    profile_changed: 'The profile was changed in the meantime. Please look at it again.',
  },
} as const
