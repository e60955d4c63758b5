import type { Db, Tx } from '../../../platform/db/database.ts'
import { findBillStandings, type BillStanding } from './bill-standing.repository.ts'
import type { Subject } from './bill.repository.ts'

export type { BillStanding }

/**
 * How the bills of subjects stand, by subject id: the live one, else the last cancelled. Subjects without a bill
 * (free ones) are not in the map.
 */
export async function billOf(
  db: Db | Tx,
  subjectType: Subject['subjectType'],
  subjectIds: readonly string[],
): Promise<Map<string, BillStanding>> {
  if (subjectIds.length === 0) return new Map()
  const bills = await findBillStandings(db, subjectType, subjectIds)
  // Cancelled ones come first: the live one overwrites them.
  return new Map(bills.map(({ subjectId, ...standing }) => [subjectId, standing]))
}
