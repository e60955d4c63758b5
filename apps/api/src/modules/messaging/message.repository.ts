import type { Db, Tx } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'

export type NewMessage = {
  userId: string | null
  notificationId?: string | undefined
  channel: 'email' | 'sms'
  purpose: string
  recipient: string
  subject?: string | undefined
  body: string
  /** Of an SMS: the name of its registered text; the purpose where nothing is said. */
  template?: string | undefined
  variables?: Record<string, string> | undefined
}
export type QueuedMessage = {
  id: string
  channel: 'email' | 'sms'
  purpose: string
  recipient: string
  subject: string | null
  body: string
  template: string | null
  variables: Record<string, string> | null
  attempts: number
}

/** Null when this notification went to this channel before. */
export async function insertMessage(tx: Tx, message: NewMessage, now: Date): Promise<string | null> {
  const row = await tx
    .insertInto('outgoing_message')
    .values({
      id: newId(),
      user_id: message.userId,
      notification_id: message.notificationId ?? null,
      channel: message.channel,
      purpose: message.purpose,
      recipient: message.recipient,
      subject: message.subject ?? null,
      body: message.body,
      template: message.template ?? null,
      variables: message.variables ? JSON.stringify(message.variables) : null,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['notification_id', 'channel']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** Null when it went out or was given up already. */
export async function findQueued(db: Db, id: string): Promise<QueuedMessage | null> {
  const row = await db
    .selectFrom('outgoing_message')
    .select(['id', 'channel', 'purpose', 'recipient', 'subject', 'body', 'template', 'variables', 'attempts'])
    .where('id', '=', id)
    .where('status', '=', 'queued')
    .executeTakeFirst()
  if (!row?.recipient || row.body === null) return null
  return {
    ...row,
    recipient: row.recipient,
    body: row.body,
    variables: row.variables as Record<string, string> | null,
  }
}

const wiped = { recipient: null, subject: null, body: null, variables: null }

/** `keep`: recipient and text stay readable, for the demo inbox. */
export async function markSent(
  db: Db,
  id: string,
  { providerId, keep, now }: { providerId: string; keep: boolean; now: Date },
): Promise<void> {
  await db
    .updateTable('outgoing_message')
    .set((is) => ({
      status: 'sent' as const,
      attempts: is('attempts', '+', 1),
      provider_id: providerId,
      failure: null,
      sent_at: now,
      ...(keep ? {} : wiped),
    }))
    .where('id', '=', id)
    .execute()
}

export async function markNotTaken(db: Db, id: string, reason: string, givenUp: boolean): Promise<void> {
  await db
    .updateTable('outgoing_message')
    .set((is) => ({
      attempts: is('attempts', '+', 1),
      failure: reason,
      ...(givenUp ? { status: 'failed' as const, ...wiped } : {}),
    }))
    .where('id', '=', id)
    .execute()
}

export async function listSent(
  db: Db,
  { recipient, before, limit }: { recipient: string | undefined; before: string | undefined; limit: number },
): Promise<
  {
    id: string
    channel: 'email' | 'sms'
    recipient: string
    subject: string | null
    body: string
    sentAt: Date
  }[]
> {
  const rows = await db
    .selectFrom('outgoing_message')
    .select(['id', 'channel', 'recipient', 'subject', 'body', 'sent_at'])
    .where('status', '=', 'sent')
    .where('recipient', 'is not', null)
    .$if(recipient !== undefined, (query) => query.where('recipient', '=', recipient!))
    .$if(before !== undefined, (query) => query.where('id', '<', before!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ recipient: to, body, sent_at, ...row }) => ({
    ...row,
    recipient: to ?? '',
    body: body ?? '',
    sentAt: sent_at ?? new Date(0),
  }))
}
