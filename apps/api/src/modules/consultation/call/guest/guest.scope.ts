import type { Db, Tx } from '../../../../platform/db/database.ts'
import { hashOfToken } from '../../../identity/index.ts'
import { CallOver } from '../call.errors.ts'
import { isOpen } from '../../encounter.view.ts'
import { CallInvitationInvalid } from './guest.errors.ts'
import { findInvitation, type InvitationRow } from './guest.repository.ts'

/** Who holds a key, as long as the consultation is not over. @throws CallInvitationInvalid CallOver */
export async function requireInvitation(db: Db | Tx, key: string, now: Date): Promise<InvitationRow> {
  const invitation = await findInvitation(db, hashOfToken(key), now)
  if (!invitation) throw new CallInvitationInvalid()
  if (!isOpen(invitation)) throw new CallOver()
  return invitation
}
