export const prescriptions = {
  problems: {
    prescription_not_found: 'This prescription is not here, or it is not open to you.',
    not_current: 'There is a newer version of this prescription.',
    draft_exists: 'A draft is begun already.',
    no_draft: 'There is no draft to sign.',
    csv_unreadable: 'This file cannot be read as a table of medicines.',
    already_signed: 'This prescription is signed. Change it by a new version.',
    medicine_not_found: 'This medicine is not in the catalogue.',
    dose_does_not_fit: 'The dose does not fit the form of the medicine.',
    not_overridable: 'This rule allows no exception.',
    prescription_incomplete: 'Something that a prescription must say is still missing.',
  },
} as const
