import { z } from 'zod'
import { ById, CalendarDate, Id, Line, Name } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { complaint } from '../field-codes.ts'
import { PrescriptionContent } from '../prescriptions/index.ts'
import { Quantity } from '../stock/index.ts'
import { MedicineOrder } from './medicine-order.ts'

/** Who prescribed, as read from a paper: it stands in the registers. */
export const PaperPrescriber = z.object({
  name: Name,
  registrationNumber: Line.min(1),
  address: Line.min(1),
  prescribedOn: CalendarDate,
})

const change = { params: ById, reply: MedicineOrder, status: 200 as const }
const refused = ['medicine_order_not_found', 'medicine_order_status'] as const

export const readOrderPrescription = endpoint({
  id: 'readOrderPrescription',
  method: 'GET',
  path: '/v1/medicine-orders/:id/prescription',
  summary: 'The signed prescription that an order came with, for the pharmacy that fills it.',
  permission: 'medicine_order.fulfil',
  params: ById,
  reply: z.object({
    prescriptionId: Id,
    current: z.boolean(),
    content: PrescriptionContent,
  }),
  errors: ['medicine_order_not_found', 'prescription_not_found'],
  audit: { action: 'read', record: 'prescription' },
})

export const readOrderUpload = endpoint({
  id: 'readOrderUpload',
  method: 'GET',
  path: '/v1/medicine-orders/:id/upload',
  summary: 'A signed address of the uploaded prescription of an order, for a few minutes.',
  permission: 'medicine_order.fulfil',
  params: ById,
  reply: z.object({ url: z.string(), contentType: z.string() }),
  errors: ['medicine_order_not_found', 'file_not_found'],
  audit: { action: 'read', record: 'file' },
})

export const verifyMedicineOrder = endpoint({
  id: 'verifyMedicineOrder',
  method: 'POST',
  path: '/v1/medicine-orders/:id/verification',
  summary:
    'The pharmacist checked the prescription: what is confirmed is put aside, and the bill is opened. Lines that are left out are not supplied.',
  permission: 'medicine_order.fulfil',
  ...change,
  body: z.object({
    lines: z
      .array(
        z.object({
          /** A line of the order; null for one read from the picture. */
          lineId: Id.nullable().optional(),
          productId: Id,
          quantity: Quantity,
          unit: z.string().max(30),
        }),
      )
      .min(1)
      .max(40),
    /** Needed where the prescription was not signed here. */
    prescriber: PaperPrescriber.nullable().optional(),
  }),
  errors: [
    ...refused,
    'prescription_superseded',
    'prescriber_needed',
    'product_not_found',
    'unit_differs',
    'not_prescribed',
    'substitution_not_allowed',
    'prescription_needed',
    'not_supplied_online',
    'not_delivered',
    'nothing_left',
    'insufficient_stock',
    'store_not_found',
    'total_too_small',
  ],
  audit: { action: 'update', record: 'medicine_order' },
})

export const rejectMedicineOrder = endpoint({
  id: 'rejectMedicineOrder',
  method: 'POST',
  path: '/v1/medicine-orders/:id/rejection',
  summary: 'The pharmacist does not fill the order, and says why.',
  permission: 'medicine_order.fulfil',
  ...change,
  body: z.object({ reason: Line.min(3) }),
  errors: refused,
  audit: { action: 'update', record: 'medicine_order' },
})

export const packMedicineOrder = endpoint({
  id: 'packMedicineOrder',
  method: 'POST',
  path: '/v1/medicine-orders/:id/packing',
  summary: 'What was put aside is in the bag.',
  permission: 'medicine_order.fulfil',
  ...change,
  errors: refused,
  audit: { action: 'update', record: 'medicine_order' },
})

export const dispatchMedicineOrder = endpoint({
  id: 'dispatchMedicineOrder',
  method: 'POST',
  path: '/v1/medicine-orders/:id/dispatch',
  summary: 'The bag leaves for the patient: the stock goes down, the registers are written.',
  permission: 'medicine_order.fulfil',
  ...change,
  errors: [...refused, 'stock_expired', 'stock_recalled'],
  audit: { action: 'update', record: 'medicine_order' },
})

export const handOverMedicineOrder = endpoint({
  id: 'handOverMedicineOrder',
  method: 'POST',
  path: '/v1/medicine-orders/:id/hand-over',
  summary: 'Delivered at the door or fetched at the counter, against the code that the patient was shown.',
  permission: 'medicine_order.fulfil',
  ...change,
  body: z.object({ code: z.string().regex(/^\d{6}$/, complaint('not_six_digits')) }),
  errors: [...refused, 'wrong_delivery_code', 'bill_unpaid', 'stock_expired', 'stock_recalled'],
  audit: { action: 'update', record: 'medicine_order' },
  perMinute: 20,
})

export const bringBackMedicineOrder = endpoint({
  id: 'bringBackMedicineOrder',
  method: 'POST',
  path: '/v1/medicine-orders/:id/bring-back',
  summary: 'Nobody was at the door: the bag is back at the pharmacy, to be sent again or cancelled.',
  permission: 'medicine_order.fulfil',
  ...change,
  body: z.object({ reason: Line.min(3) }),
  errors: refused,
  audit: { action: 'update', record: 'medicine_order' },
})

export const returnMedicineOrder = endpoint({
  id: 'returnMedicineOrder',
  method: 'POST',
  path: '/v1/medicine-orders/:id/return',
  summary:
    'Medicines came back, all or some: their money goes back by a credit note, and they to the shelf or out of the stock for good.',
  permission: 'medicine_order.fulfil',
  ...change,
  body: z.object({
    reason: Line.min(3),
    lines: z
      .array(
        z.object({
          lineId: Id,
          /** From which batch of the line. */
          batchId: Id,
          /** In units. */
          quantity: Quantity,
          /** False: they may not be sold again, and are written off. */
          restock: z.boolean(),
        }),
      )
      .min(1)
      .max(100),
    /** Whether the fee for the delivery goes back too. */
    withDeliveryFee: z.boolean().optional(),
  }),
  errors: [...refused, 'return_exceeds_line', 'refund_exceeds_payment'],
  audit: { action: 'update', record: 'medicine_order' },
})
