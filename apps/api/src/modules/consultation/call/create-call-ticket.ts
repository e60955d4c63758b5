import { randomBytes } from 'node:crypto'
import type * as contract from '@imeds/contracts/consultation'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { hashOfToken } from '../../identity/index.ts'
import { EncounterNotInProgress } from '../consultation.errors.ts'
import { findEncounter } from '../encounter.repository.ts'
import { requireSide } from '../encounter.scope.ts'
import { CallNotOffered } from './call.errors.ts'
import { insertTicket, openParticipant } from './call.repository.ts'
import { iceServersFor } from './ice-servers.ts'

/** Longer than any consultation: who is still there then asks for another. */
const ticketHours = 4

/** Gives a person of the consultation the right to its call, for a while. */
export const createCallTicket: Handler<typeof contract.createCallTicket> = (
  { db, clock, config },
  actor,
  { params },
  { audit },
) =>
  inTransaction(db, async (tx) => {
    const { encounter, side } = await requireSide(tx, actor, await findEncounter(tx, params.id))
    audit.patientId = encounter.patient_id
    const { mode } = encounter
    if (mode !== 'video' && mode !== 'audio') throw new CallNotOffered()
    if (encounter.status !== 'in_progress') throw new EncounterNotInProgress()
    const participantId = await openParticipant(tx, {
      encounterId: encounter.id,
      seat: side,
      userId: actor.userId,
    })
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
  })
