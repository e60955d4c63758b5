import { Id, page, PageQuery } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { BillKind, BillStatus, BillSummary, RefundStatus } from './bill.ts'

export const listBills = endpoint({
  id: 'listBills',
  method: 'GET',
  path: '/v1/bills',
  summary: 'The bills that the caller may see, newest first.',
  permission: 'bill.read',
  query: PageQuery.extend({
    patientId: Id.optional(),
    /** The appointment that was billed. */
    subjectId: Id.optional(),
    status: BillStatus.optional(),
    kind: BillKind.optional(),
    /** With a refund that stands so; of those that failed, only what is still owed. */
    refund: RefundStatus.optional(),
  }),
  reply: page(BillSummary),
  errors: [],
})
