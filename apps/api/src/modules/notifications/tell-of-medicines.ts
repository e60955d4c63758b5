import { inTransaction } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { userIdsOfPatient } from '../patients/index.ts'
import { findStaffWith } from './recipient.repository.ts'
import { findMedicineOrder, findReminder, findStore } from './subject.repository.ts'
import { tell } from './tell.ts'

type Kind =
  | 'medicine_order_placed'
  | 'medicine_order_verified'
  | 'medicine_order_rejected'
  | 'medicine_order_ready'
  | 'medicine_order_dispatched'
  | 'medicine_order_cancelled'
type Side = 'patient' | 'pharmacy' | 'system'

/** Tells one side of an order what happened to it; a bag that went out twice is told of twice. */
const tellOf =
  (kind: Kind, sideOf: (by?: Side) => readonly ('patient' | 'staff')[]) =>
  async (
    deps: Deps,
    { medicineOrderId, by }: { medicineOrderId: string; by?: Side },
    { eventId }: { eventId: string },
  ): Promise<void> =>
    inTransaction(deps.db, async (tx) => {
      const order = await findMedicineOrder(tx, medicineOrderId)
      // Who stands at the counter knows.
      if (!order || order.fulfilment === 'counter') return
      const sides = sideOf(by)
      await tell(deps, tx, {
        content: {
          kind,
          params: { medicineOrder: { orderId: order.id, pharmacyName: order.facility_name } },
        },
        subject: { type: 'medicine_order', id: order.id },
        occasion: kind === 'medicine_order_dispatched' ? eventId : '',
        to: {
          ...(sides.includes('staff')
            ? { staff: await findStaffWith(tx, 'medicine_order.fulfil', order.facility_id) }
            : {}),
          ...(sides.includes('patient') ? { patient: await userIdsOfPatient(tx, order.patient_id) } : {}),
        },
      })
    })

const patient = () => ['patient'] as const
export const tellOfPlacedOrder = tellOf('medicine_order_placed', () => ['staff'])
export const tellOfVerifiedOrder = tellOf('medicine_order_verified', patient)
export const tellOfRejectedOrder = tellOf('medicine_order_rejected', patient)
export const tellOfReadyOrder = tellOf('medicine_order_ready', patient)
export const tellOfDispatchedOrder = tellOf('medicine_order_dispatched', patient)
/** The other side hears of it; both do when nobody was asked. */
export const tellOfCancelledOrder = tellOf('medicine_order_cancelled', (by) =>
  by === 'patient' ? ['staff'] : by === 'pharmacy' ? ['patient'] : ['staff', 'patient'],
)

/** Medicines are to be taken: told to who wanted it, each time anew. */
export const tellOfDueMedicines = async (
  deps: Deps,
  { reminderId, userId, at }: { reminderId: string; userId: string; at: string },
): Promise<void> =>
  inTransaction(deps.db, async (tx) => {
    const reminder = await findReminder(tx, reminderId)
    if (!reminder || reminder.status === 'stopped') return
    await tell(deps, tx, {
      content: {
        kind: 'medicine_due',
        params: { prescription: { prescriptionId: reminder.prescription_id } },
      },
      subject: { type: 'medicine_reminder', id: reminder.id },
      occasion: at,
      to: { patient: [userId] },
    })
  })

/** A supply ends soon. */
export const tellOfRefill = async (
  deps: Deps,
  { medicineOrderId, prescriptionId }: { medicineOrderId: string; prescriptionId: string },
): Promise<void> =>
  inTransaction(deps.db, async (tx) => {
    const order = await findMedicineOrder(tx, medicineOrderId)
    if (!order) return
    await tell(deps, tx, {
      content: { kind: 'medicine_refill_due', params: { prescription: { prescriptionId } } },
      subject: { type: 'medicine_order', id: order.id },
      to: { patient: await userIdsOfPatient(tx, order.patient_id) },
    })
  })

const tellOfStore =
  <Counted extends string>(kind: 'stock_low' | 'stock_expiring', counted: Counted) =>
  async (deps: Deps, event: { storeId: string; day: string } & Record<Counted, number>): Promise<void> =>
    inTransaction(deps.db, async (tx) => {
      const store = await findStore(tx, event.storeId)
      if (!store) return
      await tell(deps, tx, {
        content: {
          kind,
          params: {
            stock: {
              storeId: store.id,
              storeName: `${store.facility_name}, ${store.name}`,
              count: event[counted],
            },
          },
        },
        subject: { type: 'store', id: store.id },
        occasion: event.day,
        to: { staff: await findStaffWith(tx, 'stock.manage', store.facility_id) },
      })
    })
export const tellOfLowStock = tellOfStore('stock_low', 'products')
export const tellOfExpiringStock = tellOfStore('stock_expiring', 'batches')
