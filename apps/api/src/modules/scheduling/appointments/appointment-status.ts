import type { AppointmentStatus } from '@imeds/contracts/scheduling'

/** What can happen to an appointment. */
export type Change =
  | 'pay'
  | 'release'
  | 'lapse'
  | 'reschedule'
  | 'cancel'
  | 'arrive'
  | 'start'
  | 'fulfil'
  | 'miss'
  | 'leave_unattended'

/** The one table of what leads where; what is not here cannot happen. The trigger `appointment_status_follows` says the same. */
const table: Record<AppointmentStatus, Partial<Record<Change, AppointmentStatus>>> = {
  held: { pay: 'booked', release: 'expired', lapse: 'expired' },
  booked: {
    reschedule: 'booked',
    cancel: 'cancelled',
    arrive: 'arrived',
    start: 'in_progress',
    miss: 'no_show',
  },
  arrived: { cancel: 'cancelled', start: 'in_progress', miss: 'no_show', leave_unattended: 'unattended' },
  in_progress: { fulfil: 'fulfilled' },
  fulfilled: {},
  cancelled: {},
  no_show: {},
  unattended: {},
  expired: {},
}

/** The status after a change; null when the change cannot happen in this status. */
export const statusAfter = (status: AppointmentStatus, change: Change): AppointmentStatus | null =>
  table[status][change] ?? null

/** The statuses in which an appointment takes time of its practitioner and its patient. */
export const busyStatuses = ['held', 'booked', 'arrived', 'in_progress'] as const
