import { criticalResultFound, labOrderChanged, type QcState } from '@imeds/contracts/lab'
import type { Deps } from '../../../platform/deps.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { announce, changeOrder } from '../orders/change-order.ts'
import type { Bench, BenchLine } from './bench.ts'
import { exceedsDelta, flagOf, isCritical, readValue, type Problem, type Value } from './judge-value.ts'
import { deleteResults, findResults, upsertResults, type ResultRow } from './result.repository.ts'

export type Entry = {
  testId: string
  value: string
  unit: string
  remark: string
  referredTo: string | null
  method?: string | undefined
  instrument: string
  runId: string
  qcState: QcState
}
export type Checked = { line: BenchLine; entry: Entry; value: Value }

/** What can be wrong with an entry beside its value. */
export type EntryProblem = Problem | 'not_ordered' | 'specimen_not_received'

/** Whether an entry can be a result on this bench. */
export function checkEntry({ lines }: Bench, entry: Entry): Checked | EntryProblem {
  const line = lines.find(({ test }) => test.id === entry.testId)
  if (!line) return 'not_ordered'
  if (line.specimen?.status !== 'received') return 'specimen_not_received'
  const value = readValue(line.test, entry.value, entry.unit)
  return typeof value === 'string' ? value : { line, entry, value }
}

type By = { userId: string; source: ResultRow['source'] }

/** Writes checked results with their flags, and lets the order follow: resulted once nothing is missing. */
export async function enterResults(
  deps: Deps,
  tx: Tx,
  bench: Bench,
  checked: readonly Checked[],
  takenBack: readonly string[],
  { userId, source }: By,
): Promise<void> {
  const { order, lines } = bench
  const report = bench.report!
  const at = deps.clock.now()
  const rows = checked.map(({ line, entry, value }) => {
    const { test, range, previous } = line
    return {
      report_id: report.id,
      test_id: test.id,
      position: lines.indexOf(line),
      value_number: value.number,
      value_text: value.text,
      unit: test.unit,
      flag: flagOf(test, range, value),
      low: range?.low ?? null,
      high: range?.high ?? null,
      expected: range?.expected ?? null,
      range_source: range?.source ?? null,
      previous_value: previous?.value ?? null,
      previous_at: previous?.at ?? null,
      delta_exceeded: exceedsDelta(test, value, previous, at),
      remark: entry.remark,
      referred_to: entry.referredTo,
      method: entry.method ?? test.method,
      instrument: entry.instrument,
      run_id: entry.runId,
      qc_state: entry.qcState,
      source,
      entered_by: userId,
      entered_at: at,
    }
  })
  await deleteResults(tx, report.id, takenBack)
  await upsertResults(tx, rows)
  await followResults(deps, tx, bench, userId)
  if (rows.some(({ flag }) => isCritical(flag)))
    await deps.publish(tx, criticalResultFound({ orderId: order.id, reportId: report.id }))
}

/** An order is resulted when every test has its result or the laboratory gave its own report, and received when not. */
export async function followResults(deps: Deps, tx: Tx, bench: Bench, by: string): Promise<void> {
  const { order, lines, report } = bench
  const known = new Set((await findResults(tx, report!.id)).map(({ test_id }) => test_id))
  const complete = report!.file_id !== null || lines.every(({ test }) => known.has(test.id))
  let row = order
  if (complete && order.status === 'received') row = await changeOrder(deps, tx, order, 'enter', { by })
  if (!complete && order.status === 'resulted') row = await changeOrder(deps, tx, order, 'reopen', { by })
  await announce(deps, tx, row, (topics) => labOrderChanged({ orderId: order.id }, topics))
}
