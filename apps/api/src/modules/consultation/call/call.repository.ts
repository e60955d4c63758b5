import { sql } from 'kysely'
import type { CallMedia, CallSeat, CallSignal, CallStatistics } from '@imeds/contracts/consultation'
import { onConstraint, type Db, type Tx } from '../../../platform/db/database.ts'
import { CallSeatTaken } from './call.errors.ts'

/** The person's place at the call of an encounter, made when it is first asked for. */
export async function openParticipant(
  tx: Tx,
  { encounterId, seat, userId }: { encounterId: string; seat: CallSeat; userId: string },
): Promise<string> {
  await tx
    .insertInto('call_participant')
    .values({ encounter_id: encounterId, seat, user_id: userId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await tx
    .selectFrom('call_participant')
    .select('id')
    .where('encounter_id', '=', encounterId)
    .where('seat', '=', seat)
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow()
  return row.id
}

export const insertTicket = (
  tx: Tx,
  ticket: { hash: string; participantId: string; issuedAt: Date; expiresAt: Date },
) =>
  tx
    .insertInto('call_ticket')
    .values({
      hash: ticket.hash,
      participant_id: ticket.participantId,
      issued_at: ticket.issuedAt,
      expires_at: ticket.expiresAt,
    })
    .execute()

/** Whom a ticket is for, and what became of the consultation; undefined for an unknown or expired one. */
export const findHolder = (db: Db | Tx, hash: string, now: Date) =>
  db
    .selectFrom('call_ticket')
    .innerJoin('call_participant', 'call_participant.id', 'call_ticket.participant_id')
    .innerJoin('encounter', 'encounter.id', 'call_participant.encounter_id')
    .select([
      'call_participant.id',
      'call_participant.encounter_id',
      'call_participant.seat',
      'call_participant.user_id',
      'call_participant.withdrawn_at',
      'encounter.status',
      'encounter.patient_id',
      'encounter.practitioner_id',
    ])
    .where('call_ticket.hash', '=', hash)
    .where('call_ticket.expires_at', '>', now)
    .executeTakeFirst()
export type Holder = NonNullable<Awaited<ReturnType<typeof findHolder>>>

export const findPresence = (db: Db | Tx, id: string, participantId: string) =>
  db
    .selectFrom('call_presence')
    .select(['id', 'left_because'])
    .where('id', '=', id)
    .where('participant_id', '=', participantId)
    .executeTakeFirst()

/** Whose device a presence is. */
export const findListener = (db: Db | Tx, presenceId: string) =>
  db
    .selectFrom('call_presence')
    .innerJoin('call_participant', 'call_participant.id', 'call_presence.participant_id')
    .select('user_id')
    .where('call_presence.id', '=', presenceId)
    .executeTakeFirst()

/** Everybody who is in the call, in the order of coming. */
export const listPresent = (db: Db | Tx, encounterId: string) =>
  db
    .selectFrom('call_presence')
    .innerJoin('call_participant', 'call_participant.id', 'call_presence.participant_id')
    .leftJoin('user_account', 'user_account.id', 'call_participant.user_id')
    .select([
      'call_presence.id',
      'call_presence.participant_id',
      'call_presence.seat',
      'call_participant.guest_kind',
      'call_presence.audio',
      'call_presence.video',
      'call_presence.screen',
      'call_presence.mode',
      'call_presence.seen_at',
      sql<string>`coalesce(call_participant.guest_name, user_account.name)`.as('name'),
    ])
    .where('call_presence.encounter_id', '=', encounterId)
    .where('call_presence.left_at', 'is', null)
    .orderBy('call_presence.id')
    .execute()
export type PresentRow = Awaited<ReturnType<typeof listPresent>>[number]

export async function insertPresence(
  tx: Tx,
  { id, holder, media, at }: { id: string; holder: Holder; media: CallMedia; at: Date },
): Promise<void> {
  await tx
    .insertInto('call_presence')
    .values({
      id,
      participant_id: holder.id,
      encounter_id: holder.encounter_id,
      seat: holder.seat,
      ...media,
      joined_at: at,
      seen_at: at,
    })
    .execute()
    .catch(onConstraint('call_presence_seat', () => new CallSeatTaken()))
}

export type LeftBecause = 'left' | 'taken_over' | 'removed' | 'silent' | 'ended'

export const endPresences = (tx: Tx, ids: readonly string[], because: LeftBecause, at: Date) =>
  tx
    .updateTable('call_presence')
    .set({ left_at: at, left_because: because })
    .where('id', 'in', ids)
    .where('left_at', 'is', null)
    .execute()

export const touchPresence = (db: Db | Tx, id: string, at: Date) =>
  db
    .updateTable('call_presence')
    .set({ seen_at: at })
    .where('id', '=', id)
    .where('left_at', 'is', null)
    .execute()

export const setMedia = (tx: Tx, id: string, media: CallMedia) =>
  tx.updateTable('call_presence').set(media).where('id', '=', id).execute()

export const saveStatistics = (db: Db | Tx, id: string, figures: CallStatistics) =>
  db
    .updateTable('call_presence')
    .set({
      connect_ms: figures.connectMs,
      kbps: figures.kbps,
      loss: figures.loss,
      round_trip_ms: figures.roundTripMs,
      reconnects: figures.reconnects,
      fall_backs: figures.fallBacks,
      relayed: figures.relayed,
    })
    .where('id', '=', id)
    .execute()

/** Puts a signal behind those that wait for the recipient; false when the recipient is not in this call. */
export async function insertSignal(
  tx: Tx,
  {
    encounterId,
    from,
    to,
    signal,
    at,
  }: { encounterId: string; from: string; to: string; signal: CallSignal; at: Date },
): Promise<boolean> {
  // Counting under the recipient's row: who reads after a seq misses none that commits later.
  const row = await tx
    .updateTable('call_presence')
    .set({ last_signal_seq: sql`last_signal_seq + 1` })
    .where('id', '=', to)
    .where('encounter_id', '=', encounterId)
    .where('left_at', 'is', null)
    .returning('last_signal_seq')
    .executeTakeFirst()
  if (!row) return false
  await tx
    .insertInto('call_signal')
    .values({
      recipient_id: to,
      seq: row.last_signal_seq,
      sender_id: from,
      signal: JSON.stringify(signal),
      sent_at: at,
    })
    .execute()
  return true
}

export const listSignals = (db: Db | Tx, recipientId: string, after: number) =>
  db
    .selectFrom('call_signal')
    .select(['seq', 'sender_id', 'signal'])
    .where('recipient_id', '=', recipientId)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(200)
    .execute()

/** Devices that said nothing since then. */
export const findSilent = (db: Db | Tx, since: Date) =>
  db
    .selectFrom('call_presence')
    .select(['id', 'encounter_id'])
    .where('left_at', 'is', null)
    .where('seen_at', '<', since)
    .execute()

export async function forget(db: Db, { signalsBefore, now }: { signalsBefore: Date; now: Date }) {
  await db.deleteFrom('call_signal').where('sent_at', '<', signalsBefore).execute()
  await db.deleteFrom('call_ticket').where('expires_at', '<', now).execute()
}
