import type { LiveBodyOf } from '@imeds/contracts'
import {
  callPeopleChanged,
  encounterFinished,
  type leaveCall as contract,
} from '@imeds/contracts/consultation'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import { inSameTransaction } from '../../../platform/events/events.ts'
import type { JobHandler } from '../../../platform/jobs/jobs.ts'
import { lockEncounter } from '../encounter.repository.ts'
import { announceCall } from './announce-call.ts'
import { endPresences, findSilent, forget, listPresent, type LeftBecause } from './call.repository.ts'
import { requirePresent } from './call.scope.ts'
import { silentAfterMs } from './silence.ts'

/** Leaves the call; the consultation goes on, and whoever left may come back. */
export const leaveCall = (
  deps: Deps,
  actor: Actor | null,
  who: LiveBodyOf<typeof contract>,
): Promise<{ done: true }> =>
  inTransaction(deps.db, async (tx) => {
    const { id, encounterId } = await requirePresent(tx, actor, who, deps.clock.now())
    await showOut(deps, tx, encounterId, [id], 'left')
    return { done: true }
  })

/** Ends devices' stays in one call, and tells everybody there. */
export async function showOut(
  deps: Pick<Deps, 'publish' | 'clock'>,
  tx: Tx,
  encounterId: string,
  ids: readonly string[],
  because: LeftBecause,
): Promise<void> {
  if (ids.length === 0) return
  // In the order of whoever joins.
  await lockEncounter(tx, encounterId)
  const present = await listPresent(tx, encounterId)
  await endPresences(tx, ids, because, deps.clock.now())
  await announceCall(
    deps,
    tx,
    encounterId,
    present.map(({ id }) => id),
  )
  await deps.publish(tx, callPeopleChanged({ encounterId }, []))
}

/** The end of a consultation closes its call for everybody; from then on its tickets answer that it is over. */
export const closeCall = inSameTransaction(
  encounterFinished,
  'consultation.close_call',
  async (deps, tx, { encounterId }) => {
    const present = await listPresent(tx, encounterId)
    await showOut(
      deps,
      tx,
      encounterId,
      present.map(({ id }) => id),
      'ended',
    )
  },
)

const signalsKeptMs = 5 * 60_000

/** Shows out devices that fell silent, and forgets signals and tickets that have had their time. */
export const tidyCalls: JobHandler = {
  name: 'tidy_calls',
  every: '* * * * *',
  handle: async (deps) => {
    const now = deps.clock.now()
    const silent = await findSilent(deps.db, new Date(now.getTime() - silentAfterMs))
    for (const [encounterId, rows] of Map.groupBy(silent, (row) => row.encounter_id))
      await inTransaction(deps.db, (tx) =>
        showOut(
          deps,
          tx,
          encounterId,
          rows.map(({ id }) => id),
          'silent',
        ),
      )
    await forget(deps.db, { signalsBefore: new Date(now.getTime() - signalsKeptMs), now })
  },
}
