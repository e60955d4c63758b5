import type { getDisplayAddress as read, renewDisplayAddress as renew } from '@imeds/contracts/desk'
import { authorize, type Actor } from '../../../platform/actor.ts'
import { inTransaction, type Db, type Tx } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { FacilityNotFound, findFacility, type FacilityRow } from '../../facilities/index.ts'
import { openDisplay, renewDisplay } from './display.repository.ts'

async function requireDeskOf(db: Db | Tx, actor: Actor, id: string): Promise<FacilityRow> {
  const facility = await findFacility(db, id)
  if (!facility) throw new FacilityNotFound()
  authorize(
    actor,
    'queue.manage',
    (scope) => scope === 'all' || (scope === 'facility' && actor.facilityIds.includes(id)),
    new FacilityNotFound(),
  )
  return facility
}

const pathOf = ({ code }: FacilityRow, key: string) => ({ path: `/display/${code}/${key}` })

/** Where the waiting room's screen looks. */
export const getDisplayAddress: Handler<typeof read> = ({ db }, actor, { params: { id } }) =>
  inTransaction(db, async (tx) => pathOf(await requireDeskOf(tx, actor, id), await openDisplay(tx, id)))

/** Another address, when the old one got about. */
export const renewDisplayAddress: Handler<typeof renew> = ({ db, clock }, actor, { params: { id } }) =>
  inTransaction(db, async (tx) =>
    pathOf(await requireDeskOf(tx, actor, id), await renewDisplay(tx, id, actor.userId, clock.now())),
  )
