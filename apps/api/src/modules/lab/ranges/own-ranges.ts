import type * as contract from '@imeds/contracts/lab'
import type { ReplyOf } from '@imeds/contracts'
import { inTransaction, type Db, type Tx } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { localDate } from '../../../platform/time/zone.ts'
import { findTests } from '../catalogue/test.repository.ts'
import { LaboratoryNotFound, LabTestNotFound, RangesNotValid } from '../lab.errors.ts'
import { requireLaboratory } from '../offers/laboratory.scope.ts'
import { checkRanges } from './check-ranges.ts'
import { findRangesOfSets, findSets, insertSet } from './own-range.repository.ts'

/** What a laboratory counts as usual in place of the catalogue, now, before and later. */
export const getOwnRanges: Handler<typeof contract.getOwnRanges> = async (
  { db, clock },
  actor,
  { params },
) => {
  const laboratory = await requireLaboratory(db, actor, 'lab.manage', params.id)
  await requireSingle(db, params.testId)
  return read(db, params, localDate(laboratory.time_zone, clock.now().getTime()))
}

/** Sets the ranges of a test anew from a day on; results that were entered keep theirs. */
export const addOwnRanges: Handler<typeof contract.addOwnRanges> = (
  { db, clock },
  actor,
  { params, body },
  { audit },
) =>
  inTransaction(db, async (tx) => {
    const laboratory = await requireLaboratory(tx, actor, 'lab.manage', params.id)
    if (!laboratory.has_terms) throw new LaboratoryNotFound()
    const test = await requireSingle(tx, params.testId)
    const now = clock.now()
    const today = localDate(laboratory.time_zone, now.getTime())
    // What counted on a day that is over was printed on reports.
    if (body.effectiveFrom < today) throw new RangesNotValid({ data: { problem: 'in_the_past' } })
    const ranges = body.ranges.map(({ ageFrom, ageTo, ...range }) => ({
      ...range,
      age_from: ageFrom,
      age_to: ageTo,
    }))
    const problems = checkRanges(test, ranges)
    if (problems.length) throw new RangesNotValid({ data: { problems } })
    audit.recordId = await insertSet(
      tx,
      {
        facility_id: laboratory.id,
        test_id: test.id,
        effective_from: body.effectiveFrom,
        source: body.source,
        recorded_by: actor.userId,
        recorded_at: now,
      },
      ranges,
    )
    return read(tx, params, today)
  })

async function requireSingle(db: Db | Tx, testId: string) {
  const [test] = await findTests(db, [testId])
  if (test?.kind !== 'single') throw new LabTestNotFound()
  return test
}

async function read(
  db: Db | Tx,
  { id: facilityId, testId }: { id: string; testId: string },
  today: string,
): Promise<ReplyOf<typeof contract.getOwnRanges>> {
  const sets = await findSets(db, { facilityId, testId })
  const ranges = await findRangesOfSets(
    db,
    sets.map(({ id }) => id),
  )
  const views = sets.map((set) => ({
    id: set.id,
    effectiveFrom: set.effective_from,
    source: set.source,
    recordedBy: set.recorded_by_name,
    recordedAt: set.recorded_at.toISOString(),
    ranges: ranges
      .filter(({ set_id }) => set_id === set.id)
      .map(({ sex, age_from, age_to, low, high, expected }) => ({
        sex,
        ageFrom: age_from,
        ageTo: age_to,
        low,
        high,
        expected,
      })),
  }))
  const counting = views.find(({ effectiveFrom }) => effectiveFrom <= today)
  return { current: counting && counting.ranges.length > 0 ? counting.id : null, sets: views }
}
