import type * as contract from '@imeds/contracts/packages'
import type { ReplyOf } from '@imeds/contracts'
import { inTransaction, type Db } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { mostProblems, namedProblems } from '../../../platform/text/csv.ts'
import { FacilityNotFound, findFacility } from '../../facilities/index.ts'
import { requireManager } from '../packages.scope.ts'
import { findListed, upsertListed } from './import.repository.ts'
import { readPackageList, type ListedPackage } from './read-package-list.ts'

/** So many rows go to the database at once. */
const batch = 200

/**
 * Checks every row of a list; brings in all, or the sound ones, only when asked to. The same list twice changes nothing,
 * and what was changed by hand meanwhile is left and named.
 */
export const importPackages: Handler<typeof contract.importPackages> = async (
  { db, clock },
  actor,
  { params: { id: facilityId }, body },
) => {
  requireManager(actor, facilityId, new FacilityNotFound())
  if (!(await findFacility(db, facilityId))) throw new FacilityNotFound()
  const { rows, problems, total } = readPackageList(body.format, body.text)
  const kept = await findKept(db, facilityId, rows)
  const apply = body.apply === 'sound' || (body.apply === 'all' && problems.length === 0)
  let imported = 0
  if (apply)
    imported = await inTransaction(db, async (tx) => {
      let written = 0
      for (let start = 0; start < rows.length; start += batch)
        written += await upsertListed(tx, rows.slice(start, start + batch), {
          facilityId,
          validityDays: body.validityDays,
          by: actor.userId,
          at: clock.now(),
        })
      return written
    })
  return {
    rows: total,
    sound: rows.length,
    unpriced: rows.filter(({ pricePaise }) => pricePaise === null).length,
    totalPaise: rows.reduce((sum, { pricePaise }) => sum + (pricePaise ?? 0), 0),
    imported,
    kept: kept.length,
    keptRows: kept.slice(0, mostProblems),
    problems: namedProblems(problems),
  }
}

type Kept = ReplyOf<typeof contract.importPackages>['keptRows']

/** Rows of packages that are the facility's own by now. */
async function findKept(db: Db, facilityId: string, rows: readonly ListedPackage[]): Promise<Kept> {
  const known = new Map(
    (
      await findListed(
        db,
        facilityId,
        rows.map(({ code }) => code),
      )
    ).map((row) => [row.code, row]),
  )
  return rows.flatMap(({ line, code }) => {
    const row = known.get(code)
    if (!row || (row.status === 'draft' && row.changed_at === null)) return []
    return [{ line, code, why: row.status === 'draft' ? ('changed' as const) : row.status }]
  })
}
