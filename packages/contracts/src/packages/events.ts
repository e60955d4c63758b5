import { event } from '../event.ts'

/** Paid: its parts can be used. */
export const packageBought = event<{ purchaseId: string }>('package.bought')
export const packageCompleted = event<{ purchaseId: string }>('package.completed')
/** Seven days are left. */
export const packageExpiring = event<{ purchaseId: string }>('package.expiring')
/** A part was used or came back, or the purchase ended. */
export const packageChanged = event<{ purchaseId: string }>('package.changed')
