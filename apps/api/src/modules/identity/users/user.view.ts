import type { User } from '@imeds/contracts/identity'
import type { Actor } from '../../../platform/actor.ts'
import { reachesUsers } from './user.scope.ts'
import type { UserRow } from './user.repository.ts'

/** A person with a login, as the administration sees them. Nobody shuts out oneself. */
export function toUserView(row: UserRow, actor: Actor): User {
  const may = reachesUsers(actor)
  return {
    id: row.id,
    name: row.name,
    phone: row.phone_number,
    phoneVerified: row.phone_number_verified,
    email: row.email,
    emailVerified: row.email_verified,
    locale: row.locale,
    gender: row.gender,
    registrationNumber: row.registration_number,
    roles: row.roles.map((held) => ({ ...held, since: new Date(held.since).toISOString() })),
    authenticator: row.authenticator_since !== null,
    disabledAt: row.disabled_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    lastSignInAt: row.last_sign_in_at?.toISOString() ?? null,
    abilities: {
      disable: may && row.disabled_at === null && row.id !== actor.userId,
      enable: may && row.disabled_at !== null,
      assignRole: may,
      update: may,
      removeAuthenticator: may && row.authenticator_since !== null,
    },
  }
}
