import type { z } from 'zod'
import type { FieldCode, FieldParams } from '@imeds/contracts'
import type { ReceivedBatch } from '@imeds/contracts/stock'
import { onConstraint, type Tx } from '../../../platform/db/database.ts'
import type { FieldProblem } from '../../../platform/errors.ts'
import { dateIn } from '../../patients/index.ts'
import { insertMovements, lockProducts } from '../ledger/ledger.repository.ts'
import type { Hand } from '../ledger/take-stock.ts'
import { findProducts } from '../products/product.repository.ts'
import {
  BatchDiffers,
  BatchExpired,
  BatchExpiresBeforeMade,
  ProductNotFound,
  UnitDiffers,
} from '../stock.errors.ts'
import type { StoreRow } from '../stores/store.repository.ts'
import { findOrAddBatch } from './receiving.repository.ts'

export type Received = { productId: string; batchId: string; quantity: number; costPaise: number | null }
type Line = z.output<typeof ReceivedBatch>

/**
 * Books batches into a store. A number that is known must say the same of itself; what has expired, or would have
 * before it was made, is refused with the line that says so.
 */
export async function receive(
  tx: Tx,
  { store, lines, source, by, at }: Hand & { store: StoreRow; lines: readonly Line[] },
): Promise<Received[]> {
  const productIds = [...new Set(lines.map(({ productId }) => productId))]
  const products = new Map((await findProducts(tx, productIds)).map((row) => [row.id, row]))
  await lockProducts(tx, store.id, productIds)
  const today = dateIn(store.time_zone, at)
  const received: Received[] = []
  for (const [index, line] of lines.entries()) {
    const wrong = (
      field: keyof Line,
      code: FieldCode,
      params: FieldParams = {},
    ): { fields: FieldProblem[] } => ({
      fields: [{ path: `body.lines.${index}.${field}`, code, params }],
    })
    const product = products.get(line.productId)
    if (!product || (product.facility_id !== null && product.facility_id !== store.facility_id))
      throw new ProductNotFound(wrong('productId', 'not_on_list'))
    if (line.unit !== product.unit)
      throw new UnitDiffers({
        ...wrong('unit', 'unit_differs', { unit: product.unit }),
        data: { unit: product.unit },
      })
    if (line.expiresOn < today) throw new BatchExpired(wrong('expiresOn', 'expired'))
    const batch = await findOrAddBatch(tx, {
      facility_id: store.facility_id,
      product_id: product.id,
      number: line.batchNumber,
      manufactured_on: line.manufacturedOn ?? null,
      imported_on: line.importedOn ?? null,
      expires_on: line.expiresOn,
      mrp_paise: line.mrpPaise ?? product.mrp_paise,
    }).catch(
      onConstraint(
        'stock_batch_expires_after_made',
        () => new BatchExpiresBeforeMade(wrong('expiresOn', 'expires_before_made')),
      ),
    )
    const differs =
      batch.expires_on !== line.expiresOn ||
      (line.manufacturedOn && batch.manufactured_on && batch.manufactured_on !== line.manufacturedOn) ||
      (line.mrpPaise && batch.mrp_paise !== line.mrpPaise)
    if (differs)
      throw new BatchDiffers({
        ...wrong('batchNumber', 'batch_differs'),
        data: { expiresOn: batch.expires_on, mrpPaise: batch.mrp_paise },
      })
    received.push({
      productId: product.id,
      batchId: batch.id,
      quantity: line.quantity,
      costPaise: line.costPaise ?? null,
    })
  }
  await insertMovements(
    tx,
    received.map(({ batchId, quantity }) => ({
      store_id: store.id,
      batch_id: batchId,
      kind: 'receipt' as const,
      quantity,
      source_type: source.type,
      source_id: source.id,
      moved_by: by,
      moved_at: at,
    })),
  )
  return received
}
