import type { Product } from '@imeds/contracts/stock'
import type { ProductRow } from './product.repository.ts'

export const toProductView = (row: ProductRow): Product => ({
  id: row.id,
  facilityId: row.facility_id,
  kind: row.kind,
  medicineId: row.medicine_id,
  manufacturer: row.manufacturer,
  name: row.name,
  genericName: row.generic_name,
  form: row.form,
  strength: row.strength,
  unit: row.unit,
  packSize: row.pack_size,
  hsnCode: row.hsn_code,
  mrpPaise: row.mrp_paise,
  schedule: row.schedule,
  narcotic: row.narcotic,
  gtin: row.gtin,
  active: row.active,
})
