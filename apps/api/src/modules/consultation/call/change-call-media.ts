import type { LiveBodyOf } from '@imeds/contracts'
import type { changeCallMedia as contract } from '@imeds/contracts/consultation'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import { announceCall } from './announce-call.ts'
import { listPresent, setMedia } from './call.repository.ts'
import { requirePresent } from './call.scope.ts'

/** Says that the device mutes, shows its screen, turned the camera off, or that its person goes on in another mode. */
export const changeCallMedia = (
  deps: Deps,
  actor: Actor | null,
  { media, ...who }: LiveBodyOf<typeof contract>,
): Promise<{ done: true }> =>
  inTransaction(deps.db, async (tx) => {
    const { id, encounterId } = await requirePresent(tx, actor, who, deps.clock.now())
    await setMedia(tx, id, media)
    const others = (await listPresent(tx, encounterId)).filter((one) => one.id !== id)
    await announceCall(
      deps,
      tx,
      encounterId,
      others.map((one) => one.id),
    )
    return { done: true }
  })
