import { z } from 'zod'
import { ById } from '../common.ts'
import { endpoint } from '../endpoint.ts'

/** Answers `application/pdf`: link to it, do not call it for JSON. */
export const downloadReceipt = endpoint({
  id: 'downloadReceipt',
  method: 'GET',
  path: '/v1/payments/:id/receipt',
  summary: 'The receipt of one payment as a PDF: how much came, how, for which bill, and what is left of it.',
  permission: 'bill.read',
  params: ById,
  reply: z.string().meta({ format: 'binary', description: 'The bytes of the PDF.' }),
  errors: [],
  audit: { action: 'read', record: 'bill' },
})
