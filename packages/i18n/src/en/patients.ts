export const patients = {
  problems: {
    patient_not_found: 'This profile is not here, or it is not open to you.',
    self_exists: 'You have a profile of your own already.',
    family_full: 'Your family has as many profiles as it can have.',
    guardian_needed: 'Someone under 18 needs a guardian of age.',
    abha_number_taken: 'This ABHA number belongs to another profile.',
    self_stays: 'Your own profile cannot be removed.',
    entry_not_found: 'This entry is no longer here.',
    entry_of_another: 'Only the person who made this entry can change it.',
  },
} as const
