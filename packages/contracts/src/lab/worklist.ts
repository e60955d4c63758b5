import { z } from 'zod'
import { ById, CalendarDate, Id, page } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { LabOrderCard } from './order.ts'

export const WorkQueue = z.enum(['to_collect', 'to_receive', 'to_enter', 'to_verify', 'to_release'])
export type WorkQueue = z.output<typeof WorkQueue>

export const WorkItem = LabOrderCard.extend({
  collectionAddress: z.string().nullable(),
  accessions: z.array(z.string()),
  /** A critical value waits for its call-back. */
  critical: z.boolean(),
  late: z.boolean(),
  paid: z.boolean(),
})

export const getWorklist = endpoint({
  id: 'getWorklist',
  method: 'GET',
  path: '/v1/laboratories/:id/worklist',
  summary: 'What is to be done at a laboratory: visits of a day and everything that was begun, by queue.',
  permission: 'lab.operate',
  params: ById,
  query: z.object({
    /** Of the visits; today in the laboratory's zone when left out. */
    date: CalendarDate.optional(),
    queue: WorkQueue.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  reply: page(WorkItem).extend({
    date: CalendarDate,
    timeZone: z.string(),
    counts: z.record(WorkQueue, z.int()),
    /** Of the reports of the last thirty days; null without any. */
    onTime: z.object({ released: z.int(), onTime: z.int(), within48Hours: z.int() }).nullable(),
  }),
  errors: ['laboratory_not_found'],
  audit: { action: 'read', record: 'worklist' },
})

export const listOwnLaboratories = endpoint({
  id: 'listOwnLaboratories',
  method: 'GET',
  path: '/v1/own-laboratories',
  summary: 'The laboratories that the person works at.',
  permission: 'lab.operate',
  reply: z.object({ items: z.array(z.object({ id: Id, name: z.string(), timeZone: z.string() })) }),
  errors: [],
})
