import { inTransaction, type Db } from '../../../platform/db/database.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Config } from '../../../platform/config.ts'
import { newId } from '../../../platform/ids.ts'
import { findAccountByPhone, insertAccount, updateAccountRow } from '../account/account.repository.ts'
import { insertChallenge, setCode } from '../challenge/challenge.repository.ts'
import { newCode } from '../challenge/one-time-code.ts'
import { secretsOf } from '../secrets.ts'
import { insertRole } from '../session/role.repository.ts'
import { seedGrants } from '../grants/grant.repository.ts'

const lives = 60 * 60_000

export type AdminSetUp = { challenge: string; code: string; expiresAt: Date }

/**
 * Makes a person an admin from the server's own console, where no admin is signed in yet, and returns the code with
 * which they set a password within the hour (`completePasswordReset`). Whoever can run this holds the database anyway.
 */
export async function bootstrapAdmin(
  { db, clock, config }: { db: Db; clock: Clock; config: Config },
  { phone, name, email }: { phone: string; name: string; email?: string },
): Promise<AdminSetUp> {
  await seedGrants(db)
  const now = clock.now()
  const setUp = { challenge: newId(), code: newCode(), expiresAt: new Date(now.getTime() + lives) }
  await inTransaction(db, async (tx) => {
    const known = await findAccountByPhone(tx, phone)
    const contact = email ? { email, email_verified: true } : {}
    const userId =
      known?.id ??
      (await insertAccount(tx, {
        name,
        phone_number: phone,
        phone_number_verified: false,
        email: null,
        locale: 'en',
        created_at: now,
      }))
    if (!userId) throw new Error('Somebody registered this number just now; run it again.')
    await updateAccountRow(tx, userId, {
      ...contact,
      last_role: 'admin',
      disabled_at: null,
      disabled_reason: null,
    })
    await insertRole(tx, { userId, role: 'admin' }, now)
    await insertChallenge(tx, {
      id: setUp.challenge,
      purpose: 'password_reset',
      user_id: userId,
      channel: 'sms',
      recipient: phone,
      locale: 'en',
      created_at: now,
      expires_at: setUp.expiresAt,
      resend_after: null,
    })
    await setCode(tx, setUp.challenge, {
      hash: secretsOf(config).keyedHash('code', setUp.challenge, setUp.code),
      expiresAt: setUp.expiresAt,
    })
  })
  return setUp
}
