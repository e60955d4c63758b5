import { billPaid } from '@imeds/contracts/billing'
import { medicineOrderChanged } from '@imeds/contracts/pharmacy'
import { prescriptionSigned } from '@imeds/contracts/prescriptions'
import { inSameTransaction, type Subscriber } from '../../platform/events/events.ts'
import { refundForSubject } from '../billing/index.ts'
import { announce, changeOrder, subjectOf } from './orders/change-order.ts'
import { lockOrder } from './orders/order.repository.ts'
import { moveReminders } from './reminders/remind-of-medicines.ts'
import { supplyOrder } from './orders/supply-order.ts'

export const subscribers: Subscriber[] = [
  inSameTransaction(prescriptionSigned, 'pharmacy.move_reminders', moveReminders),
  // In the transaction that books the payment: paid and confirmed are true at the same instant, or neither.
  inSameTransaction(billPaid, 'pharmacy.confirm_paid', async (deps, tx, { subjectType, subjectId }) => {
    if (subjectType !== 'medicine_order') return
    const row = await lockOrder(tx, subjectId)
    if (!row) return
    if (row.status === 'verified') await changeOrder(deps, tx, row, 'confirm', { by: null, pay_until: null })
    // What is sold at the counter is handed over as it is paid.
    else if (row.fulfilment === 'counter' && row.status === 'packed')
      return supplyOrder(deps, tx, row, 'collect', null)
    else if (row.status === 'cancelled' || row.status === 'rejected')
      await refundForSubject(deps, tx, {
        ...subjectOf(row),
        percent: 100,
        reason: { code: 'paid_after_end' },
        requestedBy: null,
      })
    await announce(deps, tx, row, (topics) => medicineOrderChanged({ medicineOrderId: row.id }, topics))
  }),
]
