import type { Appointment, AppointmentStatus } from '@imeds/contracts/scheduling'
import type { Tone } from '@imeds/tokens'

/** What a person is told of a status: a hold whose time is over counts as expired before anybody swept it up. */
export const shownStatus = ({
  status,
  abilities,
}: Pick<Appointment, 'status'> & {
  abilities: Pick<Appointment['abilities'], 'canPay'>
}): AppointmentStatus => (status === 'held' && !abilities.canPay ? 'expired' : status)

export const toneOf: Record<AppointmentStatus, Tone> = {
  held: 'warning',
  booked: 'accent',
  arrived: 'info',
  in_progress: 'info',
  fulfilled: 'success',
  cancelled: 'neutral',
  no_show: 'danger',
  unattended: 'danger',
  expired: 'neutral',
}

/** The one thing to do next with an appointment, if there is one. */
export type NextStep = 'pay' | 'check_in' | 'join' | null

export function nextStep({
  status,
  abilities: { canPay, canCheckIn, canJoin },
}: Pick<Appointment, 'status'> & {
  abilities: Pick<Appointment['abilities'], 'canPay' | 'canCheckIn' | 'canJoin'>
}): NextStep {
  if (canPay) return 'pay'
  if (canCheckIn) return 'check_in'
  // Before check-in there is no consultation to enter.
  return canJoin && (status === 'arrived' || status === 'in_progress') ? 'join' : null
}
