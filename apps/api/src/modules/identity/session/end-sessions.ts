import type { Tx } from '../../../platform/db/database.ts'
import { endChallengesOf } from '../challenge/challenge.repository.ts'
import { deleteTrustedDevices } from '../second-factor/trusted-device.repository.ts'
import { deleteSessions } from './session.repository.ts'

/** Nothing that was opened before counts any more: sessions, trusted devices, codes under way. One session may go on. */
export async function endEverything(
  tx: Tx,
  userId: string,
  now: Date,
  exceptSession?: string,
): Promise<void> {
  await deleteSessions(tx, userId, exceptSession)
  await deleteTrustedDevices(tx, userId)
  await endChallengesOf(tx, userId, now)
}
