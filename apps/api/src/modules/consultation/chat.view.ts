import type { z } from 'zod'
import type { ChatMessage } from '@imeds/contracts/consultation'
import { ContentType } from '@imeds/contracts/files'
import type { Actor } from '../../platform/actor.ts'
import type { MessageRow } from './chat.repository.ts'

export const toMessageView = (row: MessageRow, actor: Actor): z.output<typeof ChatMessage> => ({
  id: row.id,
  seq: row.seq,
  sender: row.sender,
  senderName: row.sender_name,
  mine: row.sender_user_id === actor.userId,
  body: row.body,
  file:
    row.file_id === null
      ? null
      : {
          id: row.file_id,
          name: row.file_name ?? '',
          contentType: ContentType.parse(row.file_content_type),
          size: row.file_size ?? 0,
        },
  sentAt: row.sent_at.toISOString(),
})
