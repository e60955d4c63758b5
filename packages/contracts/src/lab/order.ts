import { z } from 'zod'
import { Address, ById, CalendarDate, Id, Instant, Line, page, Paise } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Collection } from './laboratory.ts'
import { Specimen } from './specimen.ts'

/**
 * `held` waits for its payment. `collected`: all tubes are taken; `received`: all are at the bench; `resulted`: every
 * test has its result.
 */
export const LabOrderStatus = z.enum([
  'held',
  'booked',
  'collected',
  'received',
  'resulted',
  'verified',
  'released',
  'cancelled',
  'expired',
])
export type LabOrderStatus = z.output<typeof LabOrderStatus>
/** How long a slot waits for its payment. */
export const labHoldMinutes = 15

export const CollectionSlot = z.object({ startsAt: Instant, endsAt: Instant, left: z.int() })

export const listCollectionSlots = endpoint({
  id: 'listCollectionSlots',
  method: 'GET',
  path: '/v1/laboratories/:id/slots',
  summary: 'The free slots of a laboratory for coming by or for being visited, by local date.',
  permission: 'public',
  params: ById,
  query: z.object({
    collection: Collection,
    from: CalendarDate.optional(),
    days: z.coerce.number().int().min(1).max(14).default(7),
  }),
  reply: z.object({
    timeZone: z.string(),
    days: z.array(z.object({ date: CalendarDate, slots: z.array(CollectionSlot) })),
  }),
  errors: ['laboratory_not_found'],
})

export const LabOrderItem = z.object({ testId: Id, name: z.string(), pricePaise: Paise })

export const LabOrder = z.object({
  id: Id,
  status: LabOrderStatus,
  laboratory: z.object({
    id: Id,
    name: z.string(),
    address: Address,
    phone: z.string().nullable(),
    timeZone: z.string(),
  }),
  patient: z.object({ id: Id, name: z.string() }),
  practitioner: z.object({ id: Id, name: z.string() }).nullable(),
  prescriptionId: Id.nullable(),
  collection: Collection,
  /** Where the sample is fetched; null when the patient comes. */
  collectionAddress: z.object({ line: z.string(), city: z.string(), pinCode: z.string() }).nullable(),
  slot: z.object({ startsAt: Instant, endsAt: Instant }),
  holdExpiresAt: Instant.nullable(),
  payAtCounter: z.boolean(),
  items: z.array(LabOrderItem),
  homeFeePaise: Paise,
  totalPaise: Paise,
  bill: z.object({ id: Id, status: z.string() }).nullable(),
  /** The bought package that pays tests of it. */
  packagePurchase: z.object({ id: Id, name: z.string() }).nullable(),
  preparation: z.array(z.string()),
  note: z.string(),
  /** When the report will be there at the latest, counted from collection. */
  promisedAt: Instant,
  releasedAt: Instant.nullable(),
  /** Null until it is released. */
  onTime: z.boolean().nullable(),
  specimens: z.array(Specimen),
  /** The newest report that was released. */
  reportId: Id.nullable(),
  cancelReason: z.string().nullable(),
  createdAt: Instant,
  abilities: z.object({ pay: z.boolean(), cancel: z.boolean(), operate: z.boolean() }),
})
export type LabOrder = z.output<typeof LabOrder>

export const LabOrderCard = LabOrder.pick({
  id: true,
  status: true,
  patient: true,
  collection: true,
  slot: true,
  promisedAt: true,
  releasedAt: true,
  onTime: true,
  reportId: true,
  payAtCounter: true,
}).extend({
  laboratory: z.object({ id: Id, name: z.string(), timeZone: z.string() }),
  tests: z.array(z.string()),
})
export type LabOrderCard = z.output<typeof LabOrderCard>

export const placeLabOrder = endpoint({
  id: 'placeLabOrder',
  method: 'POST',
  path: '/v1/lab-orders',
  summary:
    'Orders tests at a laboratory for a collection slot: held with an open bill until it is paid, or booked at once when it is paid at the counter.',
  permission: 'lab_order.place',
  body: z.object({
    patientId: Id,
    laboratoryId: Id,
    testIds: z.array(Id).min(1).max(30),
    /** The prescription that asks for them. */
    prescriptionId: Id.optional(),
    collection: Collection,
    startsAt: Instant,
    /** Where to come to; for collection at home only, the patient's own when left out. */
    address: Address.optional(),
    payAtCounter: z.boolean().default(false),
    note: Line.default(''),
    /** A bought package that pays those of the tests that it holds; the rest is billed. */
    packagePurchaseId: Id.optional(),
  }),
  reply: LabOrder,
  errors: [
    'patient_not_found',
    'laboratory_not_found',
    'prescription_not_found',
    'test_not_offered',
    'home_collection_not_offered',
    'too_far_away',
    'address_missing',
    'pay_at_counter_not_offered',
    'slot_not_offered',
    'slot_taken',
    'too_many_orders',
    'package_not_usable',
    'package_part_used_up',
  ],
  idempotency: 'required',
  audit: { action: 'create', record: 'lab_order' },
})

export const getLabOrder = endpoint({
  id: 'getLabOrder',
  method: 'GET',
  path: '/v1/lab-orders/:id',
  summary: 'One order with its tubes and how far it is.',
  permission: 'lab_order.read',
  params: ById,
  reply: LabOrder,
  errors: ['lab_order_not_found'],
  audit: { action: 'read', record: 'lab_order' },
})

export const listLabOrders = endpoint({
  id: 'listLabOrders',
  method: 'POST',
  path: '/v1/lab-orders/search',
  summary:
    'Orders of the own and family profiles, of patients in care, or of the laboratory, newest slot first. A POST, so that a name that is looked for stands in no address.',
  permission: 'lab_order.read',
  body: z.object({
    patientId: Id.optional(),
    /** Open: neither released nor cancelled. */
    when: z.enum(['open', 'done', 'all']).default('all'),
    text: Line.optional(),
    cursor: z.string().max(200).optional(),
    limit: z.int().min(1).max(100).default(20),
  }),
  reply: page(LabOrderCard),
  status: 200,
  errors: [],
  audit: { action: 'read', record: 'lab_order' },
})

export const cancelLabOrder = endpoint({
  id: 'cancelLabOrder',
  method: 'POST',
  path: '/v1/lab-orders/:id/cancellation',
  summary: 'Cancels an order before its samples are taken, and pays back what was paid.',
  permission: 'lab_order.cancel',
  params: ById,
  status: 200,
  body: z.object({ reason: Line.optional() }),
  reply: z.object({ order: LabOrder, refundPaise: Paise }),
  errors: ['lab_order_not_found', 'wrong_status', 'too_late_to_change'],
  audit: { action: 'update', record: 'lab_order' },
})
