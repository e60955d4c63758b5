import type { Selectable } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'

export type Challenge = Selectable<Schema['challenge']>
export type Purpose = Challenge['purpose']
export type NewChallenge = Pick<
  Challenge,
  | 'id'
  | 'purpose'
  | 'user_id'
  | 'channel'
  | 'recipient'
  | 'locale'
  | 'created_at'
  | 'expires_at'
  | 'resend_after'
> &
  Partial<Pick<Challenge, 'facility_id'>>

export async function insertChallenge(tx: Tx, challenge: NewChallenge): Promise<void> {
  await tx.insertInto('challenge').values(challenge).execute()
}

export async function findChallenge(db: Db, id: string): Promise<Challenge | undefined> {
  return db.selectFrom('challenge').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The challenge for itself: tries at once queue up. */
export async function lockChallenge(tx: Tx, id: string): Promise<Challenge | undefined> {
  return tx.selectFrom('challenge').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function setCode(tx: Tx, id: string, code: { hash: string; expiresAt: Date }): Promise<void> {
  await tx
    .updateTable('challenge')
    .set({ code_hash: code.hash, code_expires_at: code.expiresAt })
    .where('id', '=', id)
    .execute()
}

/** Points a challenge at a recipient; a code that went to another one before is worth nothing any more. */
export async function setRecipient(
  tx: Tx,
  id: string,
  { channel, recipient, resendAfter }: { channel: 'sms' | 'email'; recipient: string; resendAfter: Date },
): Promise<void> {
  await tx
    .updateTable('challenge')
    .set({ channel, recipient, resend_after: resendAfter, code_hash: null, code_expires_at: null })
    .where('id', '=', id)
    .execute()
}

export async function countWrongTry(tx: Tx, id: string, endedAt: Date | null): Promise<void> {
  await tx
    .updateTable('challenge')
    .set((is) => ({ attempts: is('attempts', '+', 1), ended_at: endedAt }))
    .where('id', '=', id)
    .execute()
}

export async function endChallenge(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('challenge').set({ ended_at: now }).where('id', '=', id).execute()
}

/** Whatever of these kinds a person still had open is worth nothing any more. */
export async function endChallengesOf(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx
    .updateTable('challenge')
    .set({ ended_at: now })
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .execute()
}

export async function forgetOldChallenges(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('challenge').where('expires_at', '<', before).execute()
}

/** Whose desk asks by a challenge. */
export async function findAsker(tx: Tx, facilityId: string): Promise<string> {
  const { name } = await tx
    .selectFrom('facility')
    .select('name')
    .where('id', '=', facilityId)
    .executeTakeFirstOrThrow()
  return name
}
