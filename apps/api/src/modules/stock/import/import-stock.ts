import type { LineProblem } from '@imeds/contracts'
import type * as contract from '@imeds/contracts/stock'
import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import { lineProblem } from '../../../platform/http/field-problems.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { newId } from '../../../platform/ids.ts'
import { namedProblems } from '../../../platform/text/csv.ts'
import { upsertReorderLevel } from '../attention/attention.repository.ts'
import { dateIn } from '../../patients/index.ts'
import { insertProduct, manufacturerNamed } from '../products/product.repository.ts'
import { receive } from '../receiving/receive.ts'
import { requireStore } from '../stock.scope.ts'
import type { StoreRow } from '../stores/store.repository.ts'
import {
  findKnownBatches,
  findKnownProducts,
  findMedicineNamed,
  type KnownProduct,
} from './import.repository.ts'
import { productKey, readRows, type StockRow } from './read-rows.ts'

/** Checks every row, against the list and the shelf too; imports only when asked to and nothing is wrong. */
export const importStock: Handler<typeof contract.importStock> = async (
  { db, clock },
  actor,
  { params, body },
) => {
  const store = await requireStore(db, actor, 'stock.manage', params.id)
  const at = clock.now()
  const { rows, problems: misread } = readRows(body.csv, dateIn(store.time_zone, at))
  return inTransaction(db, async (tx) => {
    const known = await findKnownProducts(tx, store.facility_id)
    const problems = [...misread, ...(await disagreements(tx, store, rows, known))]
    const bad = new Set(problems.map(({ line }) => line))
    const all = new Set([...rows.map(({ line }) => line), ...bad]).size
    const apply = body.apply && problems.length === 0
    if (apply) await bringIn(tx, store, rows, known, { by: actor.userId, at })
    return {
      rows: all,
      sound: all - bad.size,
      imported: apply ? rows.length : 0,
      problems: namedProblems(problems),
    }
  })
}

/** Where the rows differ from what the shop's list and its batches say already. */
async function disagreements(
  tx: Tx,
  store: StoreRow,
  rows: readonly StockRow[],
  known: ReadonlyMap<string, KnownProduct>,
): Promise<LineProblem[]> {
  const byBarcode = new Map([...known.values()].flatMap((row) => (row.gtin ? [[row.gtin, row.id]] : [])))
  const batches = await findKnownBatches(tx, store.facility_id)
  return rows.flatMap((row) => {
    const product = known.get(productKey(row))
    const owner = row.gtin && byBarcode.get(row.gtin)
    if (owner && owner !== product?.id) return [lineProblem(row.line, 'gtin', { code: 'barcode_of_other' })]
    if (product && product.unit !== row.unit)
      return [lineProblem(row.line, 'unit', { code: 'unit_differs', params: { unit: product.unit } })]
    const batch = product && row.batchNumber && batches.get(`${product.id}\n${row.batchNumber}`)
    if (batch && batch !== row.expiresOn)
      return [lineProblem(row.line, 'expires_on', { code: 'batch_differs' })]
    return []
  })
}

async function bringIn(
  tx: Tx,
  store: StoreRow,
  rows: readonly StockRow[],
  known: ReadonlyMap<string, KnownProduct>,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  const ids = new Map([...known].map(([key, { id }]) => [key, id]))
  for (const row of rows) {
    const key = productKey(row)
    const id = ids.get(key) ?? (await addProduct(tx, store.facility_id, row))
    ids.set(key, id)
    if (row.minimum !== undefined)
      await upsertReorderLevel(tx, {
        store_id: store.id,
        product_id: id,
        minimum: row.minimum,
        order_quantity: null,
      })
  }
  const lines = rows.flatMap(({ batchNumber, expiresOn, quantity, manufacturedOn, mrp, unit, ...row }) =>
    batchNumber && expiresOn && quantity
      ? [
          {
            productId: ids.get(productKey(row))!,
            batchNumber,
            expiresOn,
            quantity,
            manufacturedOn: manufacturedOn ?? null,
            mrpPaise: mrp ?? null,
            unit,
          },
        ]
      : [],
  )
  if (lines.length)
    await receive(tx, { store, lines, source: { type: 'opening_stock', id: newId() }, by, at })
}

/** A row whose name, form and strength the catalogue knows is that medicine, with its schedule. */
async function addProduct(tx: Tx, facilityId: string, row: StockRow): Promise<string> {
  const medicine = await findMedicineNamed(tx, row)
  const { id } = await insertProduct(tx, {
    facility_id: facilityId,
    kind: row.kind,
    medicine_id: medicine?.id ?? null,
    manufacturer_id: row.manufacturer ? await manufacturerNamed(tx, row.manufacturer) : null,
    name: row.name,
    generic_name: row.genericName ?? null,
    form: row.form ?? null,
    strength: row.strength ?? null,
    unit: row.unit,
    pack_size: row.packSize,
    hsn_code: row.hsnCode ?? null,
    mrp_paise: row.mrp ?? null,
    schedule: medicine?.schedule ?? row.schedule ?? null,
    narcotic: medicine?.narcotic ?? false,
    gtin: row.gtin ?? null,
  })
  return id
}
