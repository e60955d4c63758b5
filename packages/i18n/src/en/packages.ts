/** Health packages, for patients and the desk. */
export const packages = {
  statuses: {
    unpaid: 'Not paid yet',
    active: 'Can be used',
    completed: 'Used up',
    expired: 'Time is over',
    cancelled: 'Ended',
  },
  problems: {
    package_not_found: 'This package is not here, or it is not sold any more.',
    package_item_unknown:
      'A part of the package is not offered: check the test and its laboratory, or who sees patients and how.',
    price_note_unread:
      'The list says something about this price. Read it, make sure that the price is right, and say so.',
    package_list_unreadable: 'This list cannot be read. It has to be the JSON or CSV of the catalogue.',
    package_purchase_not_found: 'This purchase is not here, or it is not open to you.',
    too_many_purchases: 'There are too many unpaid packages. Pay or end one of them first.',
    package_over: 'This package has come to its end already.',
    package_not_usable:
      'This package cannot be used: it is not paid, its time is over, or it is for somebody else.',
    package_part_used_up: 'The package holds nothing of this kind any more.',
    package_use_not_found: 'This mark is not here, or it belongs to a booking.',
  },
} as const
