export const billing = {
  problems: {
    signature_invalid:
      'The payment could not be confirmed. If money has left your account, it comes back by itself.',
    payment_mismatch: 'This payment belongs to another bill.',
    payment_not_captured: 'The payment has not arrived yet. We keep checking; please wait a moment.',
    payments_off: 'Paying online is not possible right now.',
    bill_not_open: 'This bill is no longer open.',
    bill_not_issued: 'The bill is issued once it is paid.',
    bill_not_refundable: 'This bill cannot be refunded.',
    refund_exceeds_payment: 'The refund is more than what was paid.',
  },
} as const
