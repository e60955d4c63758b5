import { z } from 'zod'
import { ById, Id, page, PageQuery } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { LineProblem } from '../line-problem.ts'

export const Medicine = z.object({
  id: Id,
  genericName: z.string(),
  brandName: z.string().nullable(),
  form: z.string(),
  strength: z.string(),
  route: z.string(),
  /** What a pack counts in (tablet, ml, puff, …) and how many of them it holds. */
  packUnit: z.string(),
  packSize: z.number(),
  /** List of the Telemedicine Practice Guidelines 2020; null: on none. */
  teleList: z.enum(['O', 'A', 'B']).nullable(),
  schedule: z.enum(['G', 'H', 'H1', 'X']).nullable(),
  narcotic: z.boolean(),
  notes: z.string(),
})

export const searchMedicines = endpoint({
  id: 'searchMedicines',
  method: 'GET',
  path: '/v1/medicines',
  summary: 'Medicines whose name begins with or resembles a text, best first.',
  permission: 'medicine.search',
  query: z.object({
    text: z.string().trim().min(2).max(80),
    limit: z.coerce.number().int().min(1).max(50).default(15),
  }),
  reply: z.object({ items: z.array(Medicine) }),
  errors: [],
})
export const listOwnMedicines = endpoint({
  id: 'listOwnMedicines',
  method: 'GET',
  path: '/v1/facilities/:id/medicines',
  summary: 'What a facility added to the common catalogue, by name.',
  permission: 'medicine.import',
  params: ById,
  query: PageQuery.extend({ text: z.string().trim().min(1).max(80).optional() }),
  reply: page(Medicine),
  errors: ['facility_not_found'],
})
export const importMedicines = endpoint({
  id: 'importMedicines',
  method: 'POST',
  path: '/v1/facilities/:id/medicines/import',
  summary:
    "Checks a facility's own medicine list (CSV) whole, and imports it when asked to and every row is sound.",
  permission: 'medicine.import',
  params: ById,
  status: 200,
  body: z.object({ csv: z.string().min(1).max(900_000), apply: z.boolean() }),
  reply: z.object({
    rows: z.int(),
    sound: z.int(),
    imported: z.int(),
    /** At most 200. */
    problems: z.array(LineProblem),
  }),
  errors: ['facility_not_found', 'csv_unreadable'],
  audit: { action: 'update', record: 'medicine' },
})
