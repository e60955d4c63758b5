import { callGuestChanged } from '@imeds/contracts/consultation'
import type { Tx } from '../../../../platform/db/database.ts'
import type { Deps } from '../../../../platform/deps.ts'

/** Tells everybody who has the room open that who is invited changed. */
export const announceGuests = ({ publish }: Pick<Deps, 'publish'>, tx: Tx, encounterId: string) =>
  publish(tx, callGuestChanged({ encounterId }, [`encounter/${encounterId}`]))
