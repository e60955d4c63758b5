import { z } from 'zod'
import { AdministrativeGender, ById, CalendarDate, Id, Name, Paise, Phone } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Quantity } from '../stock/index.ts'
import { PaperPrescriber } from './fulfil-order.ts'
import { MedicineOrder } from './medicine-order.ts'
import { SupplyLine } from './offers.ts'

export const VerificationCode = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{20}$/)

export const readPrescriptionAtCounter = endpoint({
  id: 'readPrescriptionAtCounter',
  method: 'GET',
  path: '/v1/stores/:id/prescriptions/:code',
  summary: 'What is left of the prescription whose code the patient shows at the counter.',
  permission: 'medicine_order.fulfil',
  params: ById.extend({ code: VerificationCode }),
  reply: z.object({
    prescriptionId: Id,
    patient: z.object({ id: Id, name: z.string() }),
    practitioner: z.string(),
    current: z.boolean(),
    lines: z.array(SupplyLine),
  }),
  errors: ['store_not_found', 'prescription_not_found'],
  audit: { action: 'read', record: 'prescription' },
  perMinute: 60,
})

export const Customer = z.object({
  id: Id,
  name: z.string(),
  phone: z.string().nullable(),
  birthDate: CalendarDate,
})
export const findCustomers = endpoint({
  id: 'findCustomers',
  method: 'POST',
  path: '/v1/stores/:id/customers/search',
  summary:
    "People on the pharmacy's books by telephone number or name, which stay out of addresses and logs.",
  permission: 'medicine_order.fulfil',
  params: ById,
  body: z.object({ text: z.string().trim().min(3).max(80) }),
  reply: z.object({ items: z.array(Customer) }),
  status: 200,
  errors: ['store_not_found'],
  audit: { action: 'read', record: 'patient' },
})

export const sellAtCounter = endpoint({
  id: 'sellAtCounter',
  method: 'POST',
  path: '/v1/stores/:id/counter-sales',
  summary:
    'Puts units aside for a customer at the counter and opens the bill; when it is paid the sale is done. What is not paid in half an hour goes back on the shelf.',
  permission: 'medicine_order.fulfil',
  params: ById,
  body: z.object({
    /** Somebody on the books, or somebody new. */
    patientId: Id.nullable().optional(),
    customer: z
      .object({ name: Name, phone: Phone.nullable(), gender: AdministrativeGender, birthDate: CalendarDate })
      .nullable()
      .optional(),
    /** The code of a prescription signed here. */
    prescriptionCode: VerificationCode.nullable().optional(),
    /** Or a paper that was shown. */
    prescriber: PaperPrescriber.nullable().optional(),
    lines: z
      .array(
        z.object({
          productId: Id,
          quantity: Quantity,
          unit: z.string().max(30),
          medicationRequestId: Id.nullable().optional(),
          /** Below the retail price, where the shop wants it. */
          unitPricePaise: Paise.min(1).nullable().optional(),
        }),
      )
      .min(1)
      .max(60),
  }),
  reply: MedicineOrder,
  errors: [
    'store_not_found',
    'pharmacy_not_found',
    'patient_not_found',
    'customer_needed',
    'prescription_not_found',
    'prescription_superseded',
    'product_not_found',
    'unit_differs',
    'not_prescribed',
    'substitution_not_allowed',
    'prescription_needed',
    'not_supplied_online',
    'not_delivered',
    'nothing_left',
    'price_above_mrp',
    'insufficient_stock',
    'total_too_small',
  ],
  idempotency: 'required',
  audit: { action: 'create', record: 'medicine_order' },
})
