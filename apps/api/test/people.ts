import { randomBytes } from 'node:crypto'
import type { Role } from '@imeds/contracts'
import { hashOfToken } from '../src/modules/identity/index.ts'
import { newId } from '../src/platform/ids.ts'
import type { TestApp } from './harness.ts'

export type Person = { userId: string; token: string; phone: string; name: string }

let serial = 0
/** Invented, and unique in the process. */
export const nextPhone = () => `+9190000${String(10_000 + serial++).padStart(5, '0')}`

export type PersonOptions = { role?: Role; facilityId?: string; name?: string }

/** A signed-in person in one role, with a real session row; the token goes into `call(..., { as: person })`. */
export async function createPerson(
  { deps: { db }, clock }: TestApp,
  { role = 'patient', facilityId, name = 'Asha Rao' }: PersonOptions = {},
): Promise<Person> {
  const userId = newId()
  const phone = nextPhone()
  await db
    .insertInto('user_account')
    .values({ id: userId, name, phone_number: phone, phone_number_verified: true })
    .execute()
  await db
    .insertInto('role_assignment')
    .values({ user_id: userId, role, facility_id: facilityId ?? null })
    .execute()
  return { userId, phone, name, token: await createSession({ deps: { db }, clock }, userId, role) }
}

/** A second session of the same person, perhaps in another of their roles. */
export async function createSession(
  { deps: { db }, clock }: Pick<TestApp, 'clock'> & { deps: Pick<TestApp['deps'], 'db'> },
  userId: string,
  role: Role,
): Promise<string> {
  const token = randomBytes(24).toString('hex')
  const inAWeek = new Date(clock.now().getTime() + 7 * 86_400_000)
  await db
    .insertInto('user_session')
    .values({
      user_id: userId,
      token_hash: hashOfToken(token),
      client: 'mobile',
      active_role: role,
      last_seen_at: clock.now(),
      token_issued_at: clock.now(),
      expires_at: inAWeek,
      ends_at: inAWeek,
    })
    .execute()
  return token
}
