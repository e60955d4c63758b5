/** The front desk: its one screen, the queue, the calendar and the display in the waiting room. */
export const desk = {
  problems: {
    token_not_found: 'This token is not here any more.',
    queue_not_found: 'There is no queue of this doctor here.',
    queue_changed: 'Somebody else was quicker: the queue has moved on. Look again.',
    practitioner_conducts: 'The doctor began this visit in the consultation room and ends it there.',
    full_today: 'No time is left today. Choose another day, or another doctor.',
    payment_due: 'Please go to the desk first: the visit is to be paid there.',
    possible_duplicates: 'Somebody like this is on the books already. Look before you register.',
    same_patient: 'These are one and the same patient already.',
    already_merged: 'One of them was joined to another patient already.',
    different_people: 'They have two accounts or two ABHA numbers: they are two people.',
    visit_under_way: 'The duplicate is in a visit now. Join them when it is over.',
    merge_not_found: 'This join is not here any more.',
    already_undone: 'This was taken back already.',
    too_late_to_undo: 'It was joined more than 30 days ago and stays.',
  },
} as const
