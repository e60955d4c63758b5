import { z } from 'zod'
import { Id, Instant, PageQuery, page } from '../common.ts'
import { endpoint } from '../endpoint.ts'

/** Exists in demo mode only; elsewhere the address is unknown. */
export const listDemoMessages = endpoint({
  id: 'listDemoMessages',
  method: 'GET',
  path: '/v1/demo/messages',
  summary: 'Demo mode only: the SMS and e-mails that would have been sent, newest first.',
  permission: 'public',
  query: PageQuery.extend({
    /** Only to this number or address. */
    recipient: z.string().max(254).optional(),
  }),
  reply: page(
    z.object({
      id: Id,
      channel: z.enum(['sms', 'email']),
      recipient: z.string(),
      subject: z.string().nullable(),
      body: z.string(),
      sentAt: Instant,
    }),
  ),
  errors: [],
})
