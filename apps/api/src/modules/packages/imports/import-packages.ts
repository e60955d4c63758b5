import type * as contract from '@imeds/contracts/packages'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { FacilityNotFound, findFacility } from '../../facilities/index.ts'
import { requireManager } from '../packages.scope.ts'
import { upsertListed } from './import.repository.ts'
import { readPackageList } from './read-package-list.ts'

/** How many problems an answer names; the rest is counted. */
const mostProblems = 200
/** So many rows go to the database at once. */
const batch = 200

/** Checks every row of a list; brings in all, or the sound ones, only when asked to. The same list twice changes nothing. */
export const importPackages: Handler<typeof contract.importPackages> = async (
  { db, clock },
  actor,
  { params: { id: facilityId }, body },
) => {
  requireManager(actor, facilityId, new FacilityNotFound())
  if (!(await findFacility(db, facilityId))) throw new FacilityNotFound()
  const { rows, problems, total } = readPackageList(body.format, body.text)
  const apply = body.apply === 'sound' || (body.apply === 'all' && problems.length === 0)
  if (apply)
    await inTransaction(db, async (tx) => {
      for (let start = 0; start < rows.length; start += batch)
        await upsertListed(tx, rows.slice(start, start + batch), {
          facilityId,
          validityDays: body.validityDays,
          by: actor.userId,
          at: clock.now(),
        })
    })
  return {
    rows: total,
    sound: rows.length,
    unpriced: rows.filter(({ pricePaise }) => pricePaise === null).length,
    totalPaise: rows.reduce((sum, { pricePaise }) => sum + (pricePaise ?? 0), 0),
    imported: apply ? rows.length : 0,
    problems: problems.slice(0, mostProblems),
  }
}
