import { z } from 'zod'
import { ById, Id, Instant } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { complaint } from '../field-codes.ts'
import { ContentType } from '../files/purposes.ts'

export const ChatMessage = z.object({
  id: Id,
  /** Runs 1, 2, 3, … within the encounter without a gap: ask for what follows the last one you have. */
  seq: z.int(),
  sender: z.enum(['patient', 'practitioner']),
  senderName: z.string(),
  mine: z.boolean(),
  /** Empty where a file says it all. */
  body: z.string(),
  file: z
    .object({
      id: Id,
      name: z.string(),
      contentType: ContentType,
      /** In bytes. */
      size: z.int(),
    })
    .nullable(),
  sentAt: Instant,
})

/** Words, a file, or both; the file is a stored `chat_attachment` of the sender's about this patient. */
export const NewChatMessage = z
  .object({ body: z.string().trim().max(4000), fileId: Id.optional() })
  .refine(({ body, fileId }) => body.length > 0 || fileId, { path: ['body'], ...complaint('required') })

export const sendChatMessage = endpoint({
  id: 'sendChatMessage',
  method: 'PUT',
  path: '/v1/encounters/:id/messages/:messageId',
  summary:
    'Sends a message. The sender names it: sending the same id again changes nothing, so a lost answer is safe to repeat.',
  permission: 'encounter.join',
  params: z.object({ id: Id, messageId: Id }),
  body: NewChatMessage,
  reply: ChatMessage,
  errors: ['encounter_not_found', 'encounter_finished', 'message_id_taken', 'file_not_found', 'file_taken'],
  audit: { action: 'create', record: 'chat_message' },
  perMinute: 120,
})
export const listChatMessages = endpoint({
  id: 'listChatMessages',
  method: 'GET',
  path: '/v1/encounters/:id/messages',
  summary: 'Messages after a seq, oldest first.',
  permission: 'encounter.join',
  params: ById,
  query: z.object({
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  reply: z.object({
    items: z.array(ChatMessage),
    /** Up to which seq the other side has read. */
    readByOther: z.int(),
    more: z.boolean(),
  }),
  errors: ['encounter_not_found'],
  audit: { action: 'read', record: 'chat_message' },
})
export const markChatRead = endpoint({
  id: 'markChatRead',
  method: 'PUT',
  path: '/v1/encounters/:id/receipt',
  summary: 'Says up to which message the caller has read.',
  permission: 'encounter.join',
  params: ById,
  body: z.object({ seq: z.int().min(0) }),
  reply: z.object({ seq: z.int() }),
  errors: ['encounter_not_found'],
})
