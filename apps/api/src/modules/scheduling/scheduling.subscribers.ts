import { billPaid } from '@imeds/contracts/billing'
import { appointmentBooked, appointmentPaidTooLate } from '@imeds/contracts/scheduling'
import { inSameTransaction, type Subscriber } from '../../platform/events/events.ts'
import { refundForSubject } from '../billing/index.ts'
import { announce, changeStatus, lockAppointment } from './appointments/change-status.ts'
import { cancelExpiry } from './appointments/expire-holds.ts'
import { isLive } from './appointments/policy.ts'
import { standingOf } from './appointments/appointment.view.ts'

export const subscribers: Subscriber[] = [
  // In the transaction that books the payment: paid and booked are true at the same instant, or neither.
  inSameTransaction(
    billPaid,
    'scheduling.book_paid',
    async (deps, tx, { billId, subjectType, subjectId }) => {
      if (subjectType !== 'appointment') return
      const row = await lockAppointment(tx, subjectId)
      if (!row) return
      const appointmentId = row.id
      if (isLive(standingOf(row), deps.clock.now())) {
        const booked = await changeStatus(deps, tx, row, 'pay', { by: null })
        await cancelExpiry(deps.jobs, tx, appointmentId)
        await announce(deps, tx, booked, (topics) => appointmentBooked({ appointmentId }, topics))
        return
      }
      // Paid for a visit that stands: nothing to give back.
      if (!['held', 'expired', 'cancelled', 'unattended'].includes(row.status)) return
      const late = row.status === 'held' ? await changeStatus(deps, tx, row, 'lapse', { by: null }) : row
      await refundForSubject(deps, tx, {
        subjectType: 'appointment',
        subjectId: appointmentId,
        percent: 100,
        reason: { code: 'paid_too_late' },
        requestedBy: null,
      })
      await announce(deps, tx, late, (topics) => appointmentPaidTooLate({ appointmentId, billId }, topics))
    },
  ),
]
