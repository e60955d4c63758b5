import { recordingChanged } from '@imeds/contracts/recordings'
import type { Deps } from '../../platform/deps.ts'
import type { Tx } from '../../platform/db/database.ts'

/** Tells the room and the devices in its call, and the process that records, that there is something to read. */
export const announceRecording = (
  { publish }: Pick<Deps, 'publish'>,
  tx: Tx,
  encounterId: string,
  presenceIds: readonly string[],
) =>
  publish(
    tx,
    recordingChanged({ encounterId }, [`encounter/${encounterId}`, ...presenceIds.map((id) => `call/${id}`)]),
  )
