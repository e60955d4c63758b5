import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import { onConstraint } from '../../platform/db/database.ts'
import { FileTaken } from '../files/index.ts'
import { MessageIdTaken } from './consultation.errors.ts'
import type { Side } from './encounter.scope.ts'

const withSender = (db: Db | Tx) =>
  db
    .selectFrom('chat_message')
    .innerJoin('user_account', 'user_account.id', 'chat_message.sender_user_id')
    .leftJoin('file', 'file.id', 'chat_message.file_id')
    .selectAll('chat_message')
    .select([
      'user_account.name as sender_name',
      'file.name as file_name',
      'file.content_type as file_content_type',
      'file.size as file_size',
    ])
export type MessageRow = NonNullable<Awaited<ReturnType<typeof findMessage>>>

export const findMessage = (db: Db | Tx, id: string) =>
  withSender(db).where('chat_message.id', '=', id).executeTakeFirst()

export const listMessageRows = (db: Db, encounterId: string, after: number, limit: number) =>
  withSender(db)
    .where('encounter_id', '=', encounterId)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute()

/** Draws the encounter's next seq, which queues its senders, and writes the message under it. */
export async function insertMessage(
  tx: Tx,
  {
    id,
    encounterId,
    senderUserId,
    sender,
    body,
    fileId,
    sentAt,
  }: {
    id: string
    encounterId: string
    senderUserId: string
    sender: Side
    body: string
    fileId: string | null
    sentAt: Date
  },
): Promise<void> {
  const { last_message_seq: seq } = await tx
    .updateTable('encounter')
    .set({ last_message_seq: sql`last_message_seq + 1` })
    .where('id', '=', encounterId)
    .returning('last_message_seq')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('chat_message')
    .values({
      id,
      encounter_id: encounterId,
      seq,
      sender_user_id: senderUserId,
      sender,
      body,
      file_id: fileId,
      sent_at: sentAt,
    })
    .execute()
    .catch(onConstraint('chat_message_pkey', () => new MessageIdTaken()))
    .catch(onConstraint('chat_message_file_once', () => new FileTaken()))
}

/** Up to which seq anybody but this person's side has read. */
export async function readByOthers(db: Db, encounterId: string, userId: string): Promise<number> {
  const row = await db
    .selectFrom('chat_receipt')
    .select(({ fn }) => fn.max('read_seq').as('seq'))
    .where('encounter_id', '=', encounterId)
    .where('user_id', '<>', userId)
    .executeTakeFirst()
  return row?.seq ?? 0
}

export const saveReceipt = (tx: Tx, encounterId: string, userId: string, seq: number, at: Date) =>
  tx
    .insertInto('chat_receipt')
    .values({ encounter_id: encounterId, user_id: userId, read_seq: seq, read_at: at })
    .onConflict((conflict) =>
      conflict
        .columns(['encounter_id', 'user_id'])
        .doUpdateSet({ read_seq: seq, read_at: at })
        .where('chat_receipt.read_seq', '<', seq),
    )
    .execute()
