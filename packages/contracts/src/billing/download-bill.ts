import { z } from 'zod'
import { ById } from '../common.ts'
import { endpoint } from '../endpoint.ts'

/** Answers `application/pdf`: link to it, do not call it for JSON. */
export const downloadBill = endpoint({
  id: 'downloadBill',
  method: 'GET',
  path: '/v1/bills/:id/pdf',
  summary: 'The bill of supply or credit note as a PDF.',
  permission: 'bill.read',
  params: ById,
  reply: z.string().meta({ format: 'binary', description: 'The bytes of the PDF.' }),
  errors: ['bill_not_issued'],
  audit: { action: 'read', record: 'bill' },
})
