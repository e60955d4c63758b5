import { refusal } from '../../platform/errors.ts'

export class StoreNotFound extends refusal('store_not_found', 'notFound') {}
export class StoreExists extends refusal('store_exists', 'conflict') {}
export class ProductNotFound extends refusal('product_not_found', 'notFound') {}
export class ProductExists extends refusal('product_exists', 'conflict') {}
export class BarcodeTaken extends refusal('barcode_taken', 'conflict') {}
export class MedicineNotFound extends refusal('medicine_not_found', 'notFound') {}
export class BatchNotFound extends refusal('batch_not_found', 'notFound') {}
export class BatchDiffers extends refusal('batch_differs', 'conflict') {}
export class BatchExpired extends refusal('batch_expired', 'invalid') {}
export class BatchExpiresBeforeMade extends refusal('batch_expires_before_made', 'invalid') {}
export class PurchaseOrderNotFound extends refusal('purchase_order_not_found', 'notFound') {}
export class SameStore extends refusal('same_store', 'invalid') {}
/** A quantity that counts something else than the product does: packs for tablets. */
export class UnitDiffers extends refusal('unit_differs', 'invalid') {}
/** Fewer are free than were asked for; `data` says of which product, and how many are. */
export class InsufficientStock extends refusal('insufficient_stock', 'conflict') {}
/** Something of it came or went since it was looked at. */
export class StockMoved extends refusal('stock_moved', 'conflict') {}
export class StockExpired extends refusal('stock_expired', 'conflict') {}
export class StockRecalled extends refusal('stock_recalled', 'conflict') {}
export class ProductTwice extends refusal('product_twice', 'invalid') {}
export class PurchaseOrderClosed extends refusal('purchase_order_closed', 'conflict') {}
export class BatchRecalled extends refusal('batch_recalled', 'conflict') {}
