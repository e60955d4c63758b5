import type { Role } from '@imeds/contracts'
import type { Tx } from '../../../platform/db/database.ts'

/** Moves a person's sessions out of a role that they no longer hold; without another role they end. */
export async function leaveRole(tx: Tx, userId: string, role: Role, into: Role | undefined): Promise<void> {
  if (into === undefined) {
    await tx.deleteFrom('user_session').where('user_id', '=', userId).execute()
    return
  }
  await tx
    .updateTable('user_session')
    .set({ active_role: into })
    .where('user_id', '=', userId)
    .where('active_role', '=', role)
    .execute()
}
