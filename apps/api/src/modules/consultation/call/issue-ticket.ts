import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import type { CallTicket } from '@imeds/contracts/consultation'
import type { Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import { hashOfToken } from '../../identity/index.ts'
import { insertTicket } from './call.repository.ts'
import { iceServersFor } from './ice-servers.ts'

/** Longer than any consultation: who is still there then asks for another. */
const ticketHours = 4

/** A new ticket for somebody who takes part. */
export async function issueTicket(
  { clock, config }: Pick<Deps, 'clock' | 'config'>,
  tx: Tx,
  { participantId, mode }: { participantId: string; mode: 'video' | 'audio' },
): Promise<z.output<typeof CallTicket>> {
  const ticket = randomBytes(32).toString('base64url')
  const issuedAt = clock.now()
  const expiresAt = new Date(issuedAt.getTime() + ticketHours * 3_600_000)
  await insertTicket(tx, { hash: hashOfToken(ticket), participantId, issuedAt, expiresAt })
  return {
    ticket,
    expiresAt: expiresAt.toISOString(),
    mode,
    iceServers: iceServersFor(config.calls, participantId, expiresAt),
    relayOnly: config.calls.turn?.only ?? false,
  }
}
