import { event } from '../event.ts'

/** Products of a store are at or below their minimum; told at most once a day. */
export const stockRanLow = event<{ storeId: string; day: string; products: number }>('stock.ran_low')
/** Batches of a store expire soon, or have; told at most once a week. */
export const stockExpiresSoon = event<{ storeId: string; day: string; batches: number }>('stock.expires_soon')
