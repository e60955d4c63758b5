import { z } from 'zod'
import { ById, Id, Line, Name, Paise } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { complaint } from '../field-codes.ts'

export const ProductKind = z.enum(['medicine', 'reagent', 'supply', 'equipment'])
/** Of the Drugs Rules 1945: H and H1 need a prescription, X needs one that the shop keeps. */
export const MedicineSchedule = z.enum(['G', 'H', 'H1', 'X'])
/** The digits under a barcode: GTIN-8, -12, -13 or -14. */
export const Gtin = z.string().regex(/^(\d{8}|\d{12,14})$/)
/** Harmonised System code, four to eight digits: `3004` for medicines. */
export const HsnCode = z.string().regex(/^\d{4,8}$/)
/** The smallest thing that is sold or used: `tablet`, `bottle`, `test`. Quantities count it. */
export const Unit = z
  .string()
  .trim()
  .regex(/^[a-z][a-z -]{0,29}$/, complaint('not_small_letters'))

export const NewProduct = z.object({
  kind: ProductKind,
  /** The medicine of the catalogue that it is, where it is one. */
  medicineId: Id.nullable().optional(),
  /** By name: one that is not known yet is added. */
  manufacturer: Name.nullable().optional(),
  /** As on the pack: the brand. */
  name: Name,
  genericName: Name.nullable().optional(),
  form: Line.nullable().optional(),
  strength: Line.nullable().optional(),
  unit: Unit,
  /** Units in a pack. */
  packSize: z.int().min(1).max(10_000),
  hsnCode: HsnCode.nullable().optional(),
  /** Maximum retail price of one pack, tax included; a medicine has one. */
  mrpPaise: Paise.min(1).nullable().optional(),
  schedule: MedicineSchedule.nullable().optional(),
  narcotic: z.boolean().optional(),
  gtin: Gtin.nullable().optional(),
})

export const Product = z.object({
  id: Id,
  /** Whose own list it stands on; null: the common one. */
  facilityId: Id.nullable(),
  kind: ProductKind,
  medicineId: Id.nullable(),
  manufacturer: z.string().nullable(),
  name: z.string(),
  genericName: z.string().nullable(),
  form: z.string().nullable(),
  strength: z.string().nullable(),
  unit: z.string(),
  packSize: z.int(),
  hsnCode: z.string().nullable(),
  mrpPaise: Paise.nullable(),
  schedule: MedicineSchedule.nullable(),
  narcotic: z.boolean(),
  gtin: z.string().nullable(),
  active: z.boolean(),
})
export type Product = z.output<typeof Product>

export const searchProducts = endpoint({
  id: 'searchProducts',
  method: 'GET',
  path: '/v1/products',
  summary: 'Products whose brand or generic name begins with or resembles a text, or whose barcode it is.',
  permission: 'product.search',
  query: z.object({
    text: z.string().trim().min(2).max(80),
    /** Whose own list counts beside the common one; staff leave it out for their own places. */
    facilityId: Id.optional(),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  reply: z.object({ items: z.array(Product) }),
  errors: [],
})

export const createProduct = endpoint({
  id: 'createProduct',
  method: 'POST',
  path: '/v1/facilities/:id/products',
  summary: "Adds a product to a facility's own list.",
  permission: 'stock.manage',
  params: ById,
  body: NewProduct,
  reply: Product,
  errors: ['facility_not_found', 'product_exists', 'barcode_taken', 'medicine_not_found'],
  idempotency: 'required',
  audit: { action: 'create', record: 'product' },
})

export const updateProduct = endpoint({
  id: 'updateProduct',
  method: 'PATCH',
  path: '/v1/products/:id',
  summary: "Changes what is given of a facility's own product; an inactive one is no longer found.",
  permission: 'stock.manage',
  params: ById,
  body: z.object({
    name: Name.optional(),
    manufacturer: Name.nullable().optional(),
    hsnCode: HsnCode.nullable().optional(),
    mrpPaise: Paise.min(1).optional(),
    gtin: Gtin.nullable().optional(),
    active: z.boolean().optional(),
  }),
  reply: Product,
  errors: ['product_not_found', 'product_exists', 'barcode_taken'],
  audit: { action: 'update', record: 'product' },
})
