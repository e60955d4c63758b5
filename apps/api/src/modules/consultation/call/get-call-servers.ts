import type * as contract from '@imeds/contracts/consultation'
import type { Handler } from '../../../platform/http/route.ts'
import { EncounterFinished } from '../consultation.errors.ts'
import { findEncounter } from '../encounter.repository.ts'
import { requireSide } from '../encounter.scope.ts'
import { isOpen } from '../encounter.view.ts'
import { requireCallMode } from './call-mode.ts'
import { iceServersFor } from './ice-servers.ts'

const tryingMinutes = 10

/** Lets a person try the network while they wait, before there is a ticket. */
export const getCallServers: Handler<typeof contract.getCallServers> = async (
  { db, clock, config },
  actor,
  { params },
) => {
  const { encounter } = await requireSide(db, actor, await findEncounter(db, params.id))
  requireCallMode(encounter)
  if (!isOpen(encounter)) throw new EncounterFinished()
  const until = new Date(clock.now().getTime() + tryingMinutes * 60_000)
  return {
    iceServers: iceServersFor(config.calls, actor.userId, until),
    relay: config.calls.turn !== undefined,
  }
}
