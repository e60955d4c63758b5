import type { CallPerson, CallSeat, CallSignal, CallState } from '@imeds/contracts/consultation'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { listPresent, listSignals, type PresentRow } from './call.repository.ts'

const toPerson = ({ id, seat, name, guest_kind, audio, video, screen, mode }: PresentRow): CallPerson => ({
  presenceId: id,
  seat: seat as CallSeat,
  name,
  ...(guest_kind ? { guestKind: guest_kind } : {}),
  media: { audio, video, screen, mode },
})

/** The call as one device of it reads it: who else is there, and what they signalled since. */
export async function toCallState(
  db: Db | Tx,
  encounterId: string,
  presenceId: string,
  after: number,
): Promise<CallState> {
  const present = await listPresent(db, encounterId)
  const signals = await listSignals(db, presenceId, after)
  return {
    people: present.filter(({ id }) => id !== presenceId).map(toPerson),
    signals: signals.map(({ seq, sender_id, signal }) => ({
      seq,
      from: sender_id,
      signal: signal as CallSignal,
    })),
  }
}
