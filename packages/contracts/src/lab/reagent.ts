import { z } from 'zod'
import { Id, Instant } from '../common.ts'
import { endpoint } from '../endpoint.ts'

export const Reagent = z.object({
  productId: Id,
  /** Of the laboratory's own stores: where it is taken from. */
  storeId: Id,
  /** For one test, in the product's unit. */
  quantity: z.int().min(1).max(100_000),
})

const LabReagents = z.object({
  items: z.array(Reagent.extend({ productName: z.string(), unit: z.string() })),
  /** What was used up and was not on the shelf, of the last thirty days: the stock has to be counted. */
  short: z.array(Reagent.extend({ orderId: Id, usedAt: Instant })),
})
const OfTest = z.object({ id: Id, testId: Id })

export const getLabReagents = endpoint({
  id: 'getLabReagents',
  method: 'GET',
  path: '/v1/laboratories/:id/tests/:testId/reagents',
  summary: 'What a laboratory uses up for a test.',
  permission: 'lab.manage',
  params: OfTest,
  reply: LabReagents,
  errors: ['laboratory_not_found', 'lab_test_not_found'],
})

export const setLabReagents = endpoint({
  id: 'setLabReagents',
  method: 'PUT',
  path: '/v1/laboratories/:id/tests/:testId/reagents',
  summary: 'Sets what a laboratory uses up for a test; it leaves the stock when a report is released.',
  permission: 'lab.manage',
  params: OfTest,
  body: z.object({ items: z.array(Reagent).max(20) }),
  reply: LabReagents,
  errors: ['laboratory_not_found', 'lab_test_not_found', 'reagent_not_valid'],
  audit: { action: 'update', record: 'lab_reagent' },
})
