import { z } from 'zod'
import { Address, ById, CalendarDate, Id, Instant, page, PageQuery, Paise } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { MedicineSchedule } from '../stock/index.ts'

export const MedicineOrderStatus = z.enum([
  'placed',
  'verified',
  'confirmed',
  'packed',
  'dispatched',
  'delivered',
  'collected',
  'returned',
  'cancelled',
  'rejected',
])
export type MedicineOrderStatus = z.output<typeof MedicineOrderStatus>
/** From which prescription: one signed here, a picture of one, a paper shown at the counter, or none. */
export const OrderSource = z.enum(['prescription', 'upload', 'paper', 'none'])
export const Fulfilment = z.enum(['delivery', 'pickup', 'counter'])
export const OrderPayment = z.enum(['online', 'on_delivery', 'counter'])

export const OrderBatch = z.object({
  batchId: Id,
  number: z.string(),
  expiresOn: CalendarDate,
  quantity: z.int(),
  /** Of these, how many came back. */
  returnedQuantity: z.int(),
  unitPricePaise: Paise,
})
export const OrderLine = z.object({
  id: Id,
  medicationRequestId: Id.nullable(),
  product: z.object({
    id: Id,
    name: z.string(),
    genericName: z.string().nullable(),
    strength: z.string().nullable(),
    form: z.string().nullable(),
    unit: z.string(),
    schedule: MedicineSchedule.nullable(),
  }),
  /** In units. */
  quantity: z.int(),
  /** Another brand than was prescribed, with the prescriber's consent. */
  substituted: z.boolean(),
  /** From which batches; empty until the pharmacist put them aside. */
  batches: z.array(OrderBatch),
  amountPaise: Paise.nullable(),
})

export const Prescriber = z.object({
  name: z.string(),
  registrationNumber: z.string(),
  address: z.string(),
})

export const MedicineOrderCard = z.object({
  id: Id,
  status: MedicineOrderStatus,
  source: OrderSource,
  fulfilment: Fulfilment,
  payment: OrderPayment,
  facility: z.object({ id: Id, name: z.string() }),
  patient: z.object({ id: Id, name: z.string() }),
  /** Brand names, in their order. */
  medicines: z.array(z.string()),
  placedAt: Instant,
  /** Known once the pharmacist put everything aside. */
  totalPaise: Paise.nullable(),
  paid: z.boolean(),
})

export const MedicineOrder = MedicineOrderCard.extend({
  storeId: Id,
  timeZone: z.string(),
  prescriptionId: Id.nullable(),
  uploadFileId: Id.nullable(),
  prescriber: Prescriber.nullable(),
  prescribedOn: CalendarDate.nullable(),
  lines: z.array(OrderLine),
  address: Address.nullable(),
  phone: z.string().nullable(),
  note: z.string(),
  deliveryFeePaise: Paise,
  billId: Id.nullable(),
  /** Given when it is paid, or when the goods leave before that. */
  invoiceNumber: z.string().nullable(),
  /** Until then it must be paid. */
  payUntil: Instant.nullable(),
  /** To be told to whoever brings or hands out the medicines; shown to the patient's side only. */
  deliveryCode: z.string().nullable(),
  /** Who ended it: `system` where it was not paid in time. */
  endedAs: z.enum(['patient', 'pharmacy', 'system']).nullable(),
  /** Why it was cancelled, refused or brought back. */
  endedReason: z.string().nullable(),
  history: z.array(z.object({ status: MedicineOrderStatus, at: Instant, note: z.string().nullable() })),
  version: z.int(),
  abilities: z.object({
    pay: z.boolean(),
    cancel: z.boolean(),
    verify: z.boolean(),
    reject: z.boolean(),
    pack: z.boolean(),
    dispatch: z.boolean(),
    handOver: z.boolean(),
    bringBack: z.boolean(),
    return: z.boolean(),
  }),
})
export type MedicineOrder = z.output<typeof MedicineOrder>
export type MedicineOrderCard = z.output<typeof MedicineOrderCard>

export const listMedicineOrders = endpoint({
  id: 'listMedicineOrders',
  method: 'GET',
  path: '/v1/medicine-orders',
  summary: 'The orders of the own and family profiles, or of the own pharmacy; the newest first.',
  permission: 'medicine_order.read',
  query: PageQuery.extend({
    patientId: Id.optional(),
    facilityId: Id.optional(),
    status: MedicineOrderStatus.optional(),
    /** `true`: what is still to be done. */
    open: z.enum(['true', 'false']).optional(),
  }),
  reply: page(MedicineOrderCard),
  errors: [],
})

export const getMedicineOrder = endpoint({
  id: 'getMedicineOrder',
  method: 'GET',
  path: '/v1/medicine-orders/:id',
  summary: 'One order with its lines, batches and progress.',
  permission: 'medicine_order.read',
  params: ById,
  reply: MedicineOrder,
  errors: ['medicine_order_not_found'],
  audit: { action: 'read', record: 'medicine_order' },
})
