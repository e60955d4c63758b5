import type { QueryOf } from '@imeds/contracts'
import type * as contract from '@imeds/contracts/packages'
import type { Db } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { listUsable, type PurchaseViewRow } from './purchase.repository.ts'
import { priceOfTests } from '../catalogue/choice.repository.ts'
import { findPartFor } from './spend-part.ts'

type Asked = QueryOf<typeof contract.findUsablePackages>

/** Which bought packages can pay what somebody is about to book. */
export const findUsablePackages: Handler<typeof contract.findUsablePackages> = async (
  { db, clock },
  actor,
  { query },
  { audit },
) => {
  audit.patientId = query.patientId
  const rows = await listUsable(db, actor, { patientId: query.patientId, now: clock.now() })
  const found = await Promise.all(rows.map(async (row) => ({ row, ...(await coverOf(db, row, query)) })))
  return {
    items: found
      .filter(({ part, testIds }) => part !== null || testIds.length > 0)
      .map(({ row, part, testIds, testsPaise }) => ({
        id: row.id,
        name: row.name,
        expiresAt: row.expires_at!.toISOString(),
        facility: { name: row.facility_name, timeZone: row.time_zone },
        part,
        testIds,
        testsPaise,
      })),
  }
}

/** What of the wish a package pays. */
async function coverOf(db: Db, row: PurchaseViewRow, asked: Asked) {
  const { practitionerId, facilityId, mode, laboratoryId, testIds = '' } = asked
  const visit =
    practitionerId && facilityId && mode
      ? await findPartFor(db, row, { kind: 'consultation', practitionerId, facilityId, mode })
      : undefined
  const wanted = laboratoryId ? testIds.split(',').filter((id) => id !== '') : []
  const paid = await Promise.all(
    wanted.map(async (testId) =>
      (await findPartFor(db, row, { kind: 'lab_test', laboratoryId: laboratoryId!, testId })) ? [testId] : [],
    ),
  )
  return {
    part: visit ? { label: visit.label, left: visit.quantity - visit.used_count } : null,
    testIds: paid.flat(),
    testsPaise: laboratoryId ? await priceOfTests(db, laboratoryId, paid.flat()) : 0,
  }
}
