import { callChanged } from '@imeds/contracts/consultation'
import type { Deps } from '../../../platform/deps.ts'
import type { Tx } from '../../../platform/db/database.ts'

/** Tells devices of a call that there is something to read. */
export const announceCall = (
  { publish }: Pick<Deps, 'publish'>,
  tx: Tx,
  encounterId: string,
  presenceIds: readonly string[],
) =>
  publish(
    tx,
    callChanged(
      { encounterId },
      presenceIds.map((id) => `call/${id}`),
    ),
  )
