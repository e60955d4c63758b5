import { z } from 'zod'
import { ById, Id, Line, Name, Phone } from '../common.ts'
import { endpoint } from '../endpoint.ts'

export const NewStore = z.object({
  name: Name,
  branch: Line.nullable().optional(),
  /** Where in the house or town it is. */
  location: Line.nullable().optional(),
  /** The pharmacist or technician who answers for it. */
  consultant: Line.nullable().optional(),
  phone: Phone.nullable().optional(),
})
/** A place where a facility keeps stock: a branch of a pharmacy, a laboratory's cold room. */
export const Store = z.object({
  id: Id,
  facilityId: Id,
  facilityName: z.string(),
  name: z.string(),
  branch: z.string().nullable(),
  location: z.string().nullable(),
  consultant: z.string().nullable(),
  phone: z.string().nullable(),
  timeZone: z.string(),
  active: z.boolean(),
  abilities: z.object({ manage: z.boolean() }),
})
export type Store = z.output<typeof Store>

export const listStores = endpoint({
  id: 'listStores',
  method: 'GET',
  path: '/v1/stores',
  summary: 'The stores whose stock the caller may see, by facility and name.',
  permission: 'stock.read',
  query: z.object({ facilityId: Id.optional() }),
  reply: z.object({ items: z.array(Store) }),
  errors: [],
})

export const createStore = endpoint({
  id: 'createStore',
  method: 'POST',
  path: '/v1/facilities/:id/stores',
  summary: 'Adds a store to a facility.',
  permission: 'stock.manage',
  params: ById,
  body: NewStore,
  reply: Store,
  errors: ['facility_not_found', 'store_exists'],
  idempotency: 'required',
  audit: { action: 'create', record: 'store' },
})

export const updateStore = endpoint({
  id: 'updateStore',
  method: 'PATCH',
  path: '/v1/stores/:id',
  summary: 'Changes what is given of a store; a closed one sells nothing.',
  permission: 'stock.manage',
  params: ById,
  body: NewStore.partial().extend({ active: z.boolean().optional() }),
  reply: Store,
  errors: ['store_not_found', 'store_exists'],
  audit: { action: 'update', record: 'store' },
})
