import type { BodyOf } from '@imeds/contracts'
import type * as contract from '@imeds/contracts/stock'
import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import { InvalidRequest } from '../../../platform/errors.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { MedicineNotFound } from '../stock.errors.ts'
import { requireFacility } from '../stock.scope.ts'
import { findMedicine, insertProduct, manufacturerNamed, type ProductRow } from './product.repository.ts'
import { toProductView } from './product.view.ts'

/** Adds a product to a facility's own list. */
export const createProduct: Handler<typeof contract.createProduct> = async (
  { db },
  actor,
  { params, body },
  { audit },
) => {
  const facility = await requireFacility(db, actor, 'stock.manage', params.id)
  const row = await inTransaction(db, (tx) => addProduct(tx, facility.id, body))
  audit.recordId = row.id
  return toProductView(row)
}

/** What a product of the catalogue's medicine leaves out of itself, the catalogue says. */
export async function addProduct(
  tx: Tx,
  facilityId: string,
  body: BodyOf<typeof contract.createProduct>,
): Promise<ProductRow> {
  if (body.kind === 'medicine' && body.mrpPaise == null)
    throw new InvalidRequest({ fields: [{ path: 'body.mrpPaise', code: 'required' }] })
  const medicine = body.medicineId ? await findMedicine(tx, body.medicineId, facilityId) : undefined
  if (body.medicineId && !medicine) throw new MedicineNotFound()
  return insertProduct(tx, {
    facility_id: facilityId,
    kind: body.kind,
    medicine_id: medicine?.id ?? null,
    manufacturer_id: body.manufacturer ? await manufacturerNamed(tx, body.manufacturer) : null,
    name: body.name,
    generic_name: body.genericName ?? medicine?.generic_name ?? null,
    form: body.form ?? medicine?.form ?? null,
    strength: body.strength ?? medicine?.strength ?? null,
    unit: body.unit,
    pack_size: body.packSize,
    hsn_code: body.hsnCode ?? null,
    mrp_paise: body.mrpPaise ?? null,
    // The stricter word counts: a shop's list cannot free a medicine of its schedule.
    schedule: medicine?.schedule ?? body.schedule ?? null,
    narcotic: (medicine?.narcotic ?? false) || (body.narcotic ?? false),
    gtin: body.gtin ?? null,
  })
}
