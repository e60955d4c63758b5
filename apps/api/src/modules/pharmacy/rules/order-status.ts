import type { MedicineOrderStatus } from '@imeds/contracts/pharmacy'

/** What can happen to an order. */
export type Change =
  | 'verify'
  | 'reject'
  | 'confirm'
  | 'pack'
  | 'dispatch'
  | 'deliver'
  | 'collect'
  | 'bring_back'
  | 'return'
  | 'cancel'

/** The one table of what leads where; what is not here cannot happen. */
const table: Record<MedicineOrderStatus, Partial<Record<Change, MedicineOrderStatus>>> = {
  placed: { verify: 'verified', reject: 'rejected', cancel: 'cancelled' },
  verified: { confirm: 'confirmed', cancel: 'cancelled' },
  confirmed: { pack: 'packed', cancel: 'cancelled' },
  packed: { dispatch: 'dispatched', collect: 'collected', cancel: 'cancelled' },
  dispatched: { deliver: 'delivered', bring_back: 'packed' },
  delivered: { return: 'returned' },
  collected: { return: 'returned' },
  returned: {},
  cancelled: {},
  rejected: {},
}

/** The status after a change; null when the change cannot happen in this status. */
export const statusAfter = (status: MedicineOrderStatus, change: Change): MedicineOrderStatus | null =>
  table[status][change] ?? null

/** A patient lets go of an order until it is packed; the pharmacy until it has left. */
export const mayCancel = (status: MedicineOrderStatus, by: 'patient' | 'pharmacy'): boolean =>
  statusAfter(status, 'cancel') !== null && (by === 'pharmacy' || status !== 'packed')

/** What is still to be done by the pharmacy. */
export const openStatuses = ['placed', 'verified', 'confirmed', 'packed', 'dispatched'] as const
