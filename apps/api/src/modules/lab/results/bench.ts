import type { Actor } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { dateIn, findPatient, findSurvivor, type PatientRow } from '../../patients/index.ts'
import { findRanges } from '../catalogue/test.repository.ts'
import { LabOrderNotFound } from '../lab.errors.ts'
import { lockOrder } from '../orders/change-order.ts'
import { findOrder, findOrderedTests, type OrderedTest, type OrderRow } from '../orders/order.repository.ts'
import { findLaboratory, type LaboratoryRow } from '../offers/laboratory.repository.ts'
import { findOwnRanges } from '../ranges/own-range.repository.ts'
import { findSpecimens, type SpecimenRow } from '../specimens/specimen.repository.ts'
import { holds } from '../specimens/specimen.view.ts'
import { rangeFor, type Range } from './interval.ts'
import { findLatestReport, type ReportRow } from './report.repository.ts'
import {
  findCallbacks,
  findPrevious,
  findResults,
  type CallbackRow,
  type Previous,
  type ResultRow,
} from './result.repository.ts'

/** A range with what it rests on where it is the laboratory's own; null: the catalogue. */
export type BenchRange = Range & { source: string | null }

/** One test of an order as it lies on the bench: its tube, its range for this patient, its result. */
export type BenchLine = {
  test: OrderedTest
  specimen: SpecimenRow | undefined
  range: BenchRange | undefined
  result: ResultRow | undefined
  previous: Previous | undefined
}
export type Bench = {
  order: OrderRow
  laboratory: LaboratoryRow
  patient: PatientRow
  report: ReportRow | undefined
  specimens: SpecimenRow[]
  lines: BenchLine[]
  callbacks: CallbackRow[]
  /** The date of collection in the laboratory's zone; ages and ranges are of that day. */
  collectedOn: string
}

/** Refuses an order of another laboratory as one that does not exist. */
export function requireOwnOrder(actor: Actor, row: OrderRow | undefined): OrderRow {
  const scope = actor.grants['lab.operate']
  const own =
    row && (scope === 'all' || (scope === 'facility' && actor.facilityIds.includes(row.facility_id)))
  if (!own) throw new LabOrderNotFound()
  return row
}

/** An order of the operator's laboratory, locked, with all that lies on the bench for it. */
export async function lockBench(tx: Tx, actor: Actor, orderId: string, now: Date): Promise<Bench> {
  requireOwnOrder(actor, await findOrder(tx, orderId))
  return benchOf(tx, (await lockOrder(tx, orderId))!, now)
}

/** All that lies on the bench for an order. */
export async function benchOf(db: Db | Tx, order: OrderRow, now: Date): Promise<Bench> {
  const laboratory = (await findLaboratory(db, order.facility_id))!
  const patient = (await findPatient(db, order.patient_id))!
  const tests = await findOrderedTests(db, [order.id])
  const specimens = await findSpecimens(db, [order.id])
  const report = await findLatestReport(db, order.id)
  const results = report ? await findResults(db, report.id) : []
  const testIds = tests.map(({ id }) => id)
  const collectedOn = dateIn(
    laboratory.time_zone,
    specimens.find(({ status, collected_at }) => collected_at && status !== 'rejected')?.collected_at ?? now,
  )
  const ranges = await countingRanges(db, order.facility_id, testIds, collectedOn)
  const previous = await findPrevious(db, {
    patientId: await findSurvivor(db, order.patient_id),
    orderId: order.id,
    testIds,
  })
  const person = { gender: patient.gender, birthDate: patient.birth_date }
  return {
    order,
    laboratory,
    patient,
    report,
    specimens,
    collectedOn,
    callbacks: await findCallbacks(db, order.id),
    lines: tests.map((test) => ({
      test,
      specimen: specimens.find((tube) => tube.status !== 'rejected' && holds(tube, test)),
      range:
        rangeFor(ofTest(ranges.own, test.id), person, collectedOn) ??
        rangeFor(ofTest(ranges.common, test.id), person, collectedOn),
      result: results.find(({ test_id }) => test_id === test.id),
      previous: previous.get(test.id),
    })),
  }
}

const ofTest = <R extends { test_id: string }>(ranges: readonly R[], testId: string): R[] =>
  ranges.filter(({ test_id }) => test_id === testId)

/** What may count for each test: the laboratory's own ranges before the catalogue's, which count for whom they leave out. */
async function countingRanges(db: Db | Tx, facilityId: string, testIds: readonly string[], on: string) {
  const own = await findOwnRanges(db, facilityId, testIds, on)
  const common = await findRanges(db, testIds, on)
  return { own, common: common.map((range) => ({ ...range, source: null })) }
}
