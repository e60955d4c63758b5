import { z } from 'zod'
import { ById, Id, Name, Paise } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { complaint } from '../field-codes.ts'
import { Bill } from './bill.ts'

/** What a front desk sells beside visits, at a price of its facility. */
export const DeskItem = z.object({
  id: Id,
  facilityId: Id,
  name: z.string(),
  /** Of a service: `999316`. */
  sacCode: z.string().nullable(),
  /** Of goods: `3005`; the price includes their GST. */
  hsnCode: z.string().nullable(),
  pricePaise: Paise,
  active: z.boolean(),
})

const SacCode = z.string().regex(/^99\d{2,4}$/)
const HsnCode = z.string().regex(/^(?!99)\d{4,8}$/)

export const listDeskItems = endpoint({
  id: 'listDeskItems',
  method: 'GET',
  path: '/v1/facilities/:id/desk-items',
  summary: 'The price list of a facility’s front desk, by name.',
  permission: 'desk.sell',
  params: ById,
  reply: z.object({ items: z.array(DeskItem) }),
  errors: [],
})

export const createDeskItem = endpoint({
  id: 'createDeskItem',
  method: 'POST',
  path: '/v1/facilities/:id/desk-items',
  summary: 'Puts something on the price list: a service with its SAC, or goods with their HSN code.',
  permission: 'desk.sell',
  params: ById,
  body: z
    .object({
      name: Name,
      sacCode: SacCode.nullable(),
      hsnCode: HsnCode.nullable(),
      pricePaise: Paise.min(100),
    })
    .refine(({ sacCode, hsnCode }) => (sacCode === null) !== (hsnCode === null), {
      path: ['sacCode'],
      ...complaint('one_tax_code'),
    }),
  reply: DeskItem,
  errors: ['desk_item_exists'],
  idempotency: 'required',
  audit: { action: 'create', record: 'desk_item' },
})

export const updateDeskItem = endpoint({
  id: 'updateDeskItem',
  method: 'PATCH',
  path: '/v1/desk-items/:id',
  summary: 'Changes a price, or takes something off the price list and puts it back.',
  permission: 'desk.sell',
  params: ById,
  body: z.object({ pricePaise: Paise.min(100).optional(), active: z.boolean().optional() }),
  reply: DeskItem,
  errors: ['desk_item_exists'],
  audit: { action: 'update', record: 'desk_item' },
})

export const sellAtDesk = endpoint({
  id: 'sellAtDesk',
  method: 'POST',
  path: '/v1/facilities/:id/desk-sales',
  summary:
    'Bills things of the price list to a patient, at its prices; the bill is then paid like any other.',
  permission: 'desk.sell',
  params: ById,
  body: z.object({
    patientId: Id,
    lines: z
      .array(z.object({ deskItemId: Id, quantity: z.int().min(1).max(1000) }))
      .min(1)
      .max(50),
  }),
  reply: Bill,
  errors: ['desk_item_not_found'],
  idempotency: 'required',
  audit: { action: 'create', record: 'bill' },
})
