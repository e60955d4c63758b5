/** Orders of medicines, and the pharmacy's counter. */
export const pharmacy = {
  problems: {
    pharmacy_not_found: 'There is no such pharmacy, or it takes no orders.',
    medicine_order_not_found: 'There is no such order.',
    medicine_order_status: 'This order has moved on in the meantime. Look at it again.',
    prescription_superseded: 'The doctor has signed a newer version of this prescription.',
    sharing_consent_needed: 'The pharmacy may see your prescription only with your consent.',
    prescriber_needed: 'Write down who prescribed this: name, registration number and address.',
    customer_needed: 'Say for whom this is.',
    not_prescribed: 'This is not what the prescription asks for.',
    substitution_not_allowed: 'The doctor prescribed this brand and allowed no other.',
    prescription_needed: 'This medicine is sold on a prescription only.',
    not_supplied_online: 'The law allows this medicine at the counter only, with the paper prescription.',
    not_delivered: 'The law does not allow this medicine to be delivered. Fetch it at the pharmacy.',
    delivery_not_offered: 'This pharmacy does not deliver.',
    nothing_left: 'Not so much of this prescription is left: the rest is supplied or ordered already.',
    nothing_ordered: 'Choose at least one medicine.',
    total_too_small: 'A bill below one rupee cannot be paid.',
    price_above_mrp: 'A price above the maximum retail price is against the law.',
    wrong_delivery_code: 'This is not the code of this order.',
    bill_unpaid: 'The bill is not paid yet.',
  },
} as const
