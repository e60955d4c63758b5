import type { Deps } from '../../../platform/deps.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { openBill } from '../../billing/index.ts'
import { reserve } from '../../stock/index.ts'
import { TotalTooSmall } from '../pharmacy.errors.ts'
import type { CheckedLine } from '../supply/check-lines.ts'
import { holdDispenses } from '../supply/supply.repository.ts'
import { sourceOf, subjectOf } from './change-order.ts'
import { insertItems, insertLines, type OrderRow } from './order.repository.ts'

/** Gateways and tills move no less than a rupee. */
const smallestBillPaise = 100

/**
 * Puts what was checked aside: promised by the prescription, by the shelf, and on an open bill, from batch to batch.
 * Answers what it comes to. `prices` may lie below the retail price, by line. @throws InsufficientStock, NothingLeft
 */
export async function putAside(
  { clock }: Pick<Deps, 'clock'>,
  tx: Tx,
  row: OrderRow,
  lines: readonly CheckedLine[],
  {
    by,
    after = 0,
    prices = [],
  }: { by: string; after?: number; prices?: readonly (number | null | undefined)[] },
): Promise<{ totalPaise: number }> {
  const at = clock.now()
  const ids = await insertLines(
    tx,
    row.id,
    lines.map((line) => ({ ...line, productId: line.product.id })),
    after,
  )
  await holdDispenses(
    tx,
    lines.flatMap(({ medicationRequestId, quantity }, index) =>
      medicationRequestId
        ? [{ medicationRequestId, quantity, lineId: ids[index]!, facilityId: row.facility_id, at }]
        : [],
    ),
  )
  const taken = await reserve(tx, {
    storeId: row.store_id,
    lines: lines.map(({ product, quantity }) => ({ productId: product.id, quantity })),
    source: sourceOf(row),
    by,
    at,
  })
  const items = taken.map((part) => ({
    ...part,
    product: lines[part.line]!.product,
    lineId: ids[part.line]!,
    unitPricePaise: prices[part.line] ?? part.unitPricePaise ?? 0,
  }))
  await insertItems(tx, items)
  const goods = items.reduce((sum, item) => sum + item.quantity * item.unitPricePaise, 0)
  const totalPaise = goods + row.delivery_fee_paise
  if (totalPaise < smallestBillPaise) throw new TotalTooSmall()
  await openBill(tx, {
    ...subjectOf(row),
    facilityId: row.facility_id,
    patientId: row.patient_id,
    lines: [
      ...items.map((item) => ({
        description: describe(item.product.name, item.product.strength, item.number, item.expiresOn),
        sacCode: null,
        quantity: item.quantity,
        unitPricePaise: item.unitPricePaise,
      })),
      ...(row.delivery_fee_paise > 0
        ? [
            {
              description: 'Delivery',
              sacCode: '996813',
              quantity: 1,
              unitPricePaise: row.delivery_fee_paise,
            },
          ]
        : []),
    ],
    createdBy: by,
  })
  return { totalPaise }
}

/** What a retail bill must say of a medicine beside its price. */
const describe = (name: string, strength: string | null, batch: string, expiresOn: string) =>
  `${[name, strength].filter(Boolean).join(' ')}, batch ${batch}, expires ${expiresOn.slice(5, 7)}/${expiresOn.slice(0, 4)}`
