import type { Appointment } from '@imeds/contracts/scheduling'

type Standing = Pick<Appointment, 'status' | 'bill'> & { abilities: Pick<Appointment['abilities'], 'canPay'> }
/** What the page knows of the payment: whether one is under way now, and whether one was ever opened. */
export type Money = { underWay: boolean; begun: boolean }

/**
 * What the checkout shows. `asking`: the hold is over while a payment is still under way. `lapsed`: it is over, and
 * `money` says what to tell of a payment.
 */
export type Stage =
  | { name: 'pay' | 'asking' | 'booked' | 'other' }
  | { name: 'lapsed'; money: 'none' | 'uncertain' | 'returned' }

export function checkoutStage({ status, bill, abilities }: Standing, { underWay, begun }: Money): Stage {
  switch (status) {
    case 'booked':
    case 'arrived':
    case 'in_progress':
    case 'fulfilled':
      return { name: 'booked' }
    case 'cancelled':
    case 'no_show':
    case 'unattended':
      return { name: 'other' }
    case 'held':
      if (abilities.canPay) return { name: 'pay' }
      break
    case 'expired':
      break
  }
  if (underWay) return { name: 'asking' }
  // A bill that was never paid disappears with its hold; one that is there was paid too late.
  const paid = bill !== null && bill.status !== 'open'
  return { name: 'lapsed', money: paid ? 'returned' : begun ? 'uncertain' : 'none' }
}
