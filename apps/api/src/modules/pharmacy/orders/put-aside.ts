import type { Deps } from '../../../platform/deps.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { gstRatesOf, gstStateCode, openBill, type NewLine } from '../../billing/index.ts'
import { facilityZone } from '../../facilities/index.ts'
import { dateIn } from '../../patients/index.ts'
import { findSigned } from '../../prescriptions/index.ts'
import { reserve, type ProductRow } from '../../stock/index.ts'
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
    ...(await termsOf(tx, row)),
    lines: await billLines(tx, row, items, at),
    createdBy: by,
  })
  return { totalPaise }
}

type Item = {
  product: ProductRow
  quantity: number
  unitPricePaise: number
  number: string
  expiresOn: string
}

/** Medicines whose product does not say otherwise. */
const medicamentsHsn = '3004'

/** The goods with what the law wants on a retail bill. Delivery belongs to the goods and is taxed as they are. */
async function billLines(tx: Tx, row: OrderRow, items: readonly Item[], at: Date): Promise<NewLine[]> {
  const hsnOf = ({ product }: Item) =>
    product.hsn_code ?? (product.kind === 'medicine' ? medicamentsHsn : undefined)
  const zone = await facilityZone(tx, row.facility_id)
  const rates = await gstRatesOf(
    tx,
    items.flatMap((item) => hsnOf(item) ?? []),
    dateIn(zone, at),
  )
  const taxed = (hsnCode: string | undefined) => {
    const gst = hsnCode === undefined ? undefined : rates.get(hsnCode)
    return { ...(hsnCode ? { hsnCode } : {}), ...(gst ? { gst } : {}) }
  }
  const goods = items.map((item) => ({
    description: [item.product.name, item.product.strength].filter(Boolean).join(' '),
    sacCode: null,
    quantity: item.quantity,
    unitPricePaise: item.unitPricePaise,
    unit: item.product.unit,
    details: {
      code: 'batch' as const,
      params: {
        number: item.number,
        expires: `${item.expiresOn.slice(5, 7)}/${item.expiresOn.slice(0, 4)}`,
      },
    },
    ...taxed(hsnOf(item)),
  }))
  if (row.delivery_fee_paise === 0) return goods
  const fee = {
    description: { code: 'delivery' as const },
    quantity: 1,
    unitPricePaise: row.delivery_fee_paise,
  }
  return [...goods, { ...fee, sacCode: null, ...taxed(items[0] && hsnOf(items[0])) }]
}

/** Who prescribed, and the state where the goods end up. */
async function termsOf(tx: Tx, row: OrderRow): Promise<{ practitionerId?: string; placeOfSupply?: string }> {
  const prescription = row.prescription_id ? await findSigned(tx, row.prescription_id) : undefined
  const place = row.state === null ? undefined : gstStateCode(row.state)
  return {
    ...(prescription ? { practitionerId: prescription.practitioner_id } : {}),
    ...(place ? { placeOfSupply: place } : {}),
  }
}
