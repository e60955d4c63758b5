import { callPeopleChanged, type joinCall as contract, type CallState } from '@imeds/contracts/consultation'
import type { LiveBodyOf } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import { newId } from '../../../platform/ids.ts'
import { lockEncounter } from '../encounter.repository.ts'
import { announceCall } from './announce-call.ts'
import { endPresences, insertPresence, listPresent } from './call.repository.ts'
import { requireHolder } from './call.scope.ts'
import { toCallState } from './call.view.ts'
import { isSilent } from './silence.ts'

/** Comes into the call with this device; an earlier device of the same person leaves it. */
export const joinCall = (
  deps: Deps,
  actor: Actor | null,
  { ticket, media }: LiveBodyOf<typeof contract>,
): Promise<CallState & { presenceId: string }> =>
  inTransaction(deps.db, async (tx) => {
    const now = deps.clock.now()
    const { encounter_id: encounterId } = await requireHolder(tx, actor, ticket, now)
    await lockEncounter(tx, encounterId)
    // Read again: it may have ended while we queued.
    const holder = await requireHolder(tx, actor, ticket, now)
    const present = await listPresent(tx, encounterId)
    const own = present.filter(({ participant_id: of }) => of === holder.id)
    const gone = present.filter((one) => one.participant_id !== holder.id && isSilent(one.seen_at, now))
    if (own.length > 0)
      await endPresences(
        tx,
        own.map(({ id }) => id),
        'taken_over',
        now,
      )
    if (gone.length > 0)
      await endPresences(
        tx,
        gone.map(({ id }) => id),
        'silent',
        now,
      )
    const id = newId()
    await insertPresence(tx, { id, holder, media, at: now })
    await announceCall(
      deps,
      tx,
      encounterId,
      present.map((one) => one.id),
    )
    await deps.publish(tx, callPeopleChanged({ encounterId }, []))
    return { presenceId: id, ...(await toCallState(tx, encounterId, id, 0)) }
  })
