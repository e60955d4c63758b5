import type { Role } from '@imeds/contracts'
import { inTransaction, type Db } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import {
  findAccount,
  findAccountByPhone,
  insertAccount,
  updateAccountRow,
  type Locale,
} from './account/account.repository.ts'
import { hashPassword } from './password/password-hash.ts'
import { setPassword } from './password/password.repository.ts'
import { insertRole } from './session/role.repository.ts'

export type Person = { id: string; name: string; phone: string; locale: Locale; disabled: boolean }

/** A person with a login, for other modules; undefined when there is none. */
export async function findUser(db: Db, id: string): Promise<Person | undefined> {
  const account = await findAccount(db, id)
  return (
    account && {
      id,
      name: account.name,
      phone: account.phone_number,
      locale: account.locale,
      disabled: account.disabled_at !== null,
    }
  )
}

/** Where a person may be written to: only what was verified, and nobody who was shut out. */
export type Contact = { phone: string | null; email: string | null; locale: Locale }

/** Undefined when the person does not exist or was shut out. */
export async function contactOf(db: Db, userId: string): Promise<Contact | undefined> {
  const account = await findAccount(db, userId)
  if (!account || account.disabled_at) return undefined
  return {
    phone: account.phone_number_verified ? account.phone_number : null,
    email: account.email_verified ? account.email : null,
    locale: account.locale,
  }
}

export type DemoUser = {
  phone: string
  password: string
  name: string
  roles: { role: Role; facilityId?: string }[]
  email?: string
  locale?: Locale
}

/** An invented person with a published password. Again with the same number: the same person, with these roles added. */
export async function createDemoUser(
  { db, clock, config }: Pick<Deps, 'db' | 'clock' | 'config'>,
  demo: DemoUser,
): Promise<string> {
  if (!config.demo) throw new Error('Demo people exist in demo mode only.')
  const hash = await hashPassword(demo.password)
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const known = await findAccountByPhone(tx, demo.phone)
    const userId =
      known?.id ??
      (await insertAccount(tx, {
        name: demo.name,
        phone_number: demo.phone,
        phone_number_verified: true,
        email: demo.email ?? null,
        email_verified: demo.email !== undefined,
        locale: demo.locale ?? 'en',
        created_at: now,
      }))
    if (!userId) throw new Error('Two demo people have one number.')
    await setPassword(tx, userId, hash, now)
    for (const { role, facilityId } of demo.roles)
      await insertRole(tx, { userId, role, facilityId: facilityId ?? null }, now)
    if (!known) await updateAccountRow(tx, userId, { last_role: demo.roles[0]?.role ?? null })
    return userId
  })
}
