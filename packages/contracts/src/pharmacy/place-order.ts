import { z } from 'zod'
import { Address, ById, Id, Line, Phone, Text } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Quantity } from '../stock/index.ts'
import { MedicineOrder } from './medicine-order.ts'

const delivery = {
  fulfilment: z.enum(['delivery', 'pickup']),
  payment: z.enum(['online', 'on_delivery', 'counter']),
  /** Where to; needed for a delivery. */
  address: Address.nullable().optional(),
  phone: Phone.nullable().optional(),
  note: Text.optional(),
}
const OrderedLine = z.object({
  medicationRequestId: Id.nullable().optional(),
  productId: Id,
  quantity: Quantity,
  /** What the quantity counts, so that packs are not taken for pieces. */
  unit: z.string().max(30),
})

export const placeMedicineOrder = endpoint({
  id: 'placeMedicineOrder',
  method: 'POST',
  path: '/v1/medicine-orders',
  summary:
    'Orders medicines at a pharmacy: lines of a signed prescription (whole, in part, or what is left of it), the picture of a prescription, or what needs none.',
  permission: 'medicine_order.place',
  body: z.object({
    patientId: Id,
    storeId: Id,
    prescriptionId: Id.nullable().optional(),
    /** A stored file of the purpose `prescription_upload`: the pharmacist reads the lines from it. */
    uploadFileId: Id.nullable().optional(),
    /** The patient agrees that this pharmacy reads the prescription. */
    sharePrescription: z.boolean().optional(),
    lines: z.array(OrderedLine).max(40),
    ...delivery,
  }),
  reply: MedicineOrder,
  errors: [
    'patient_not_found',
    'store_not_found',
    'pharmacy_not_found',
    'prescription_not_found',
    'prescription_superseded',
    'file_not_found',
    'sharing_consent_needed',
    'product_not_found',
    'unit_differs',
    'not_prescribed',
    'substitution_not_allowed',
    'prescription_needed',
    'not_supplied_online',
    'not_delivered',
    'delivery_not_offered',
    'below_minimum_order',
    'nothing_left',
    'nothing_ordered',
  ],
  idempotency: 'required',
  audit: { action: 'create', record: 'medicine_order' },
  perMinute: 60,
})

export const cancelMedicineOrder = endpoint({
  id: 'cancelMedicineOrder',
  method: 'POST',
  path: '/v1/medicine-orders/:id/cancellation',
  summary:
    'Cancels an order that has not left the pharmacy; what was paid goes back, what was promised becomes free.',
  permission: 'medicine_order.cancel',
  params: ById,
  status: 200,
  body: z.object({ reason: Line.min(3) }),
  reply: MedicineOrder,
  errors: ['medicine_order_not_found', 'medicine_order_status'],
  audit: { action: 'update', record: 'medicine_order' },
})
