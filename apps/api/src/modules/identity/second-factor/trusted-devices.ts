import type {
  listTrustedDevices as listEndpoint,
  revokeTrustedDevice as revokeEndpoint,
} from '@imeds/contracts/identity'
import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import { TrustedDeviceNotFound } from '../identity.errors.ts'
import { deleteTrustedDevice, findTrustedDevices } from './trusted-device.repository.ts'

/** The devices that are asked for the password only. */
export async function listTrustedDevices(
  { db, clock }: Deps,
  { userId }: Actor,
): Promise<ReplyOf<typeof listEndpoint>> {
  const rows = await findTrustedDevices(db, userId, clock.now())
  return {
    items: rows.map((row) => ({
      id: row.id,
      device: row.user_agent,
      trustedAt: row.created_at.toISOString(),
      lastUsedAt: row.last_used_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
    })),
  }
}

/** Asks a device for a second factor again. */
export async function revokeTrustedDevice(
  { db }: Deps,
  { userId }: Actor,
  { params: { id } }: InputOf<typeof revokeEndpoint>,
): Promise<ReplyOf<typeof revokeEndpoint>> {
  if (!(await inTransaction(db, (tx) => deleteTrustedDevice(tx, id, userId))))
    throw new TrustedDeviceNotFound()
  return { done: true }
}
