import type { CallSeat } from '@imeds/contracts/consultation'
import type { Actor } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { hashOfToken } from '../../identity/index.ts'
import { sideOf } from '../encounter.scope.ts'
import { CallOver, CallTakenOver, CallTicketInvalid } from './call.errors.ts'
import { findHolder, findPresence, type Holder } from './call.repository.ts'

/** Whether the ticket's holder is who asks, still of that side; a guest without an account is known by the ticket. */
async function holds(db: Db | Tx, actor: Actor | null, holder: Holder): Promise<boolean> {
  if (holder.seat === 'guest') return holder.user_id === null || holder.user_id === actor?.userId
  return (
    actor !== null && holder.user_id === actor.userId && (await sideOf(db, actor, holder)) === holder.seat
  )
}

/** Who holds a ticket. @throws CallTicketInvalid CallOver */
export async function requireHolder(
  db: Db | Tx,
  actor: Actor | null,
  ticket: string,
  now: Date,
): Promise<Holder> {
  const holder = await findHolder(db, hashOfToken(ticket), now)
  if (!holder || holder.withdrawn_at || !(await holds(db, actor, holder))) throw new CallTicketInvalid()
  if (holder.status !== 'in_progress') throw new CallOver()
  return holder
}

/** The device that asks, which is still in the call. Asked for each message. */
export async function requirePresent(
  db: Db | Tx,
  actor: Actor | null,
  { ticket, presenceId }: { ticket: string; presenceId: string },
  now: Date,
): Promise<{ id: string; encounterId: string; participantId: string; seat: CallSeat }> {
  const holder = await requireHolder(db, actor, ticket, now)
  const presence = await findPresence(db, presenceId, holder.id)
  if (!presence) throw new CallTicketInvalid()
  if (presence.left_because === 'taken_over') throw new CallTakenOver()
  if (presence.left_because) throw new CallTicketInvalid()
  return {
    id: presence.id,
    encounterId: holder.encounter_id,
    participantId: holder.id,
    seat: holder.seat,
  }
}
