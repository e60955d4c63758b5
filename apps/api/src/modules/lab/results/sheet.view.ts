import type { ResultSheet, SheetLine } from '@imeds/contracts/lab'
import type { Actor } from '../../../platform/actor.ts'
import { ageText } from './age.ts'
import type { Bench, BenchLine } from './bench.ts'
import { intervalText } from './interval.ts'
import { isCritical, valueText, type Value } from './judge-value.ts'
import type { CallbackRow, ResultRow } from './result.repository.ts'

export const valueOf = ({
  value_number,
  value_text,
}: Pick<ResultRow, 'value_number' | 'value_text'>): Value =>
  value_number === null ? { number: null, text: value_text ?? '' } : { number: value_number, text: null }

export const printed = ({ test, result }: BenchLine): string =>
  result ? valueText(test, valueOf(result)) : ''

/** Whether somebody was told of just this value. */
const isTold = (line: BenchLine, callbacks: readonly CallbackRow[]): boolean =>
  callbacks.some(({ test_id, value }) => test_id === line.test.id && value === printed(line))

const complete = ({ report, lines }: Bench): boolean =>
  report?.file_id != null || lines.every(({ result }) => result !== undefined)

/** Values of runs whose controls were not in order. */
export const uncontrolled = ({ lines }: Bench): BenchLine[] =>
  lines.filter(({ result }) => result?.qc_state === 'failed')

/** Critical values of which nobody was told yet. */
export const untold = ({ lines, callbacks }: Bench): BenchLine[] =>
  lines.filter((line) => isCritical(line.result?.flag ?? null) && !isTold(line, callbacks))

/** Whether somebody else than who entered the results has to verify them. */
export const needsAnother = ({ laboratory, lines, report }: Bench, userId: string): boolean =>
  (laboratory.two_person_verification ?? true) &&
  (report?.file_id == null || lines.some(({ result }) => result)) &&
  lines.some(({ result }) => result?.entered_by === userId)

export function toSheet(bench: Bench, actor: Actor): ResultSheet {
  const { order, patient, report, lines, callbacks, collectedOn } = bench
  const operates = actor.grants['lab.operate'] !== undefined
  const open = ['booked', 'collected', 'received', 'resulted'].includes(order.status)
  const another = needsAnother(bench, actor.userId)
  const missing = untold(bench)
  return {
    orderId: order.id,
    status: order.status,
    patient: {
      name: patient.name,
      age: ageText(patient.birth_date, collectedOn),
      gender: patient.gender,
    },
    report: report
      ? {
          id: report.id,
          version: report.version,
          status: report.status === 'superseded' ? 'released' : report.status,
          amendReason: report.amend_reason,
          interpretation: report.interpretation,
          fileId: report.file_id,
        }
      : null,
    lines: lines.map((line) => toLine(line, callbacks)),
    callbacks: callbacks.map((row) => ({
      id: row.id,
      testId: row.test_id,
      value: row.value,
      toldName: row.told_name,
      toldRole: row.told_role,
      toldAt: row.told_at.toISOString(),
      note: row.note,
    })),
    blockers: [
      ...(report && report.status !== 'released' && !complete(bench) ? (['results_missing'] as const) : []),
      ...(uncontrolled(bench).length && report?.status === 'draft' ? (['qc_failed'] as const) : []),
      ...(order.status === 'resulted' && another ? (['second_person_needed'] as const) : []),
      ...(missing.length && order.status !== 'released' ? (['callback_missing'] as const) : []),
    ],
    abilities: {
      enter: operates && open && report?.status === 'draft',
      verify:
        operates &&
        order.status === 'resulted' &&
        complete(bench) &&
        !another &&
        uncontrolled(bench).length === 0,
      callBack: operates && missing.length > 0,
      release: operates && order.status === 'verified' && missing.length === 0,
      amend: operates && order.status === 'released',
    },
  }
}

function toLine(line: BenchLine, callbacks: readonly CallbackRow[]): SheetLine {
  const { test, specimen, range, result, previous } = line
  const critical = isCritical(result?.flag ?? null)
  return {
    testId: test.id,
    code: test.code,
    name: test.name,
    panel: test.panel,
    valueKind: test.value_kind!,
    choices: test.choices,
    unit: test.unit,
    decimals: test.decimals,
    method: test.method,
    possibleMin: test.possible_min,
    possibleMax: test.possible_max,
    interval: intervalText(range, test.decimals),
    low: range?.low ?? null,
    high: range?.high ?? null,
    expected: range?.expected ?? null,
    rangeSource: range?.source ?? null,
    accession: specimen?.accession ?? null,
    ready: specimen?.status === 'received',
    result: result
      ? {
          value: printed(line),
          flag: result.flag,
          critical,
          calledBack: critical && isTold(line, callbacks),
          deltaExceeded: result.delta_exceeded,
          remark: result.remark,
          referredTo: result.referred_to,
          method: result.method,
          instrument: result.instrument,
          runId: result.run_id,
          qcState: result.qc_state,
          source: result.source,
        }
      : null,
    previous: previous ? { ...previous, at: previous.at.toISOString() } : null,
  }
}
