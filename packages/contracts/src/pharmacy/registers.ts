import { z } from 'zod'
import { ById, CalendarDate, Id, Instant, page, PageQuery } from '../common.ts'
import { endpoint } from '../endpoint.ts'

export const Register = z.enum(['H1', 'X'])
const Period = {
  register: Register.default('H1'),
  from: CalendarDate.optional(),
  to: CalendarDate.optional(),
}

export const RegisterEntry = z.object({
  id: Id,
  serial: z.int(),
  suppliedAt: Instant,
  patientName: z.string(),
  patientAddress: z.string(),
  prescriberName: z.string(),
  prescriberRegistrationNumber: z.string(),
  prescriberAddress: z.string(),
  medicine: z.string(),
  batchNumber: z.string(),
  quantity: z.int(),
  unit: z.string(),
})
export type RegisterEntry = z.output<typeof RegisterEntry>

export const listSupplyRegister = endpoint({
  id: 'listSupplyRegister',
  method: 'GET',
  path: '/v1/pharmacies/:id/register',
  summary: 'The register of Schedule H1 or X supplies, the newest first; nothing in it is ever changed.',
  permission: 'medicine_order.fulfil',
  params: ById,
  query: PageQuery.extend(Period),
  reply: page(RegisterEntry),
  errors: ['pharmacy_not_found'],
  audit: { action: 'read', record: 'supply_register' },
})

/** Answers `text/csv`: link to it. */
export const exportSupplyRegister = endpoint({
  id: 'exportSupplyRegister',
  method: 'GET',
  path: '/v1/pharmacies/:id/register.csv',
  summary: 'The register for an inspection, as CSV in the order of its serial numbers.',
  permission: 'medicine_order.fulfil',
  params: ById,
  query: z.object(Period),
  reply: z.string().meta({ format: 'binary', description: 'The lines of the file.' }),
  errors: ['pharmacy_not_found'],
  audit: { action: 'read', record: 'supply_register' },
})

export const BatchRecipient = z.object({
  medicineOrderId: Id,
  patient: z.object({ id: Id, name: z.string(), phone: z.string().nullable() }),
  quantity: z.int(),
  unit: z.string(),
  suppliedAt: Instant,
  /** How many of them came back. */
  returnedQuantity: z.int(),
})
export type BatchRecipient = z.output<typeof BatchRecipient>

export const listBatchRecipients = endpoint({
  id: 'listBatchRecipients',
  method: 'GET',
  path: '/v1/batches/:id/recipients',
  summary: 'Who received units of a batch, to be called when it is recalled.',
  permission: 'medicine_order.fulfil',
  params: ById,
  reply: z.object({ items: z.array(BatchRecipient) }),
  errors: ['batch_not_found'],
  audit: { action: 'read', record: 'stock_batch' },
})

/** Answers `text/csv`: link to it. */
export const exportBatchRecipients = endpoint({
  id: 'exportBatchRecipients',
  method: 'GET',
  path: '/v1/batches/:id/recipients.csv',
  summary: 'The same list as CSV, to work through by telephone.',
  permission: 'medicine_order.fulfil',
  params: ById,
  reply: z.string().meta({ format: 'binary', description: 'The lines of the file.' }),
  errors: ['batch_not_found'],
  audit: { action: 'read', record: 'stock_batch' },
})
