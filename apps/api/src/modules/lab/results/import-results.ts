import { z } from 'zod'
import type { FieldCode, LineProblem } from '@imeds/contracts'
import type * as contract from '@imeds/contracts/lab'
import { inTransaction, lock, type Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import { lineProblem } from '../../../platform/http/field-problems.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { namedProblems } from '../../../platform/text/csv.ts'
import { nameIndex } from '../catalogue/match-names.ts'
import { readCsv } from '../csv.ts'
import { Hl7Unreadable } from '../lab.errors.ts'
import { lockOrderRow } from '../orders/order.repository.ts'
import { requireLaboratory } from '../offers/laboratory.scope.ts'
import { findByAccessions } from '../specimens/specimen.repository.ts'
import { holds } from '../specimens/specimen.view.ts'
import { benchOf, type Bench } from './bench.ts'
import { checkEntry, enterResults, type Checked, type EntryProblem } from './enter-results.ts'
import { parseOru, type Observation } from './parse-oru.ts'

const ResultLine = z.object({
  accession: z.string().min(1),
  test: z.string().min(1),
  value: z.string().min(1).max(2000),
  unit: z.string().max(40).default(''),
  remark: z.string().max(200).default(''),
  referred_to: z.string().max(200).default(''),
  method: z.string().max(200).default(''),
  instrument: z.string().max(200).default(''),
  run: z.string().max(200).default(''),
  qc: z.enum(['', 'passed', 'failed']).default(''),
})

const words: Record<EntryProblem, [field: string, code: FieldCode]> = {
  not_a_number: ['value', 'not_number'],
  not_possible: ['value', 'value_not_possible'],
  not_a_choice: ['value', 'not_offered'],
  wrong_unit: ['unit', 'wrong_unit'],
  empty: ['value', 'required'],
  not_ordered: ['test', 'not_ordered'],
  specimen_not_received: ['accession', 'tube_not_received'],
}

/** Where a message holds what a file calls by its column. */
const segments: Record<string, string> = {
  accession: 'OBR-3',
  test: 'OBX-3',
  value: 'OBX-5',
  unit: 'OBX-6',
}

type Read = {
  total: number
  observations: Observation[]
  births: { line: number; accession: string; birthDate: string }[]
  problems: LineProblem[]
}

function read(format: 'csv' | 'hl7', text: string): Read {
  if (format === 'hl7') {
    const parsed = parseOru(text)
    if (!parsed) throw new Hl7Unreadable()
    const { observations, births } = parsed.read
    const unread = parsed.problems.filter(({ field }) => field.startsWith('OBX')).length
    return { total: observations.length + unread, observations, births, problems: parsed.problems }
  }
  const { rows, problems, total } = readCsv(text, ResultLine)
  const observations = rows.map(({ line, row }) => ({
    line,
    accession: row.accession,
    names: [row.test],
    value: row.value,
    unit: row.unit,
    remark: row.remark,
    referredTo: row.referred_to,
    method: row.method,
    instrument: row.instrument,
    runId: row.run,
    qcState: row.qc || ('not_recorded' as const),
  }))
  return { total, observations, births: [], problems }
}

/** Checks every value of an analyser's file against its tube; enters them when asked to and all are sound. */
export const importResults: Handler<typeof contract.importResults> = async (
  deps,
  actor,
  { params, body },
) => {
  await requireLaboratory(deps.db, actor, 'lab.operate', params.id)
  const file = read(body.format, body.text)
  return inTransaction(deps.db, async (tx) => {
    const benches = await lockBenches(deps, tx, params.id, file)
    const problems = [...file.problems]
    for (const { line, accession, birthDate } of file.births) {
      const bench = benches.get(accession)?.bench
      if (bench && bench.patient.birth_date !== birthDate)
        problems.push(lineProblem(line, 'PID-7', { code: 'other_birthday' }))
    }
    const sound = new Map<Bench, Checked[]>()
    for (const one of file.observations) {
      const found = check(benches, one)
      if ('problem' in found) problems.push(found)
      else if (sound.get(found.bench)?.some(({ line }) => line === found.checked.line))
        problems.push(lineProblem(one.line, 'test', { code: 'twice' }))
      else sound.set(found.bench, [...(sound.get(found.bench) ?? []), found.checked])
    }
    const count = [...sound.values()].reduce((sum, { length }) => sum + length, 0)
    const apply = body.apply && problems.length === 0
    if (apply)
      for (const [bench, checked] of sound)
        await enterResults(deps, tx, bench, checked, [], { userId: actor.userId, source: body.format })
    return {
      rows: file.total,
      sound: count,
      imported: apply ? count : 0,
      problems: namedProblems(problems).map((one) =>
        body.format === 'hl7' ? { ...one, field: segments[one.field] ?? one.field } : one,
      ),
    }
  })
}

type Found = Map<string, { bench: Bench; tube: Awaited<ReturnType<typeof findByAccessions>>[number] }>

/** The benches of all tubes in the file, locked in one order. */
async function lockBenches(deps: Deps, tx: Tx, facilityId: string, file: Read): Promise<Found> {
  const accessions = [...new Set(file.observations.map(({ accession }) => accession))]
  const tubes = await findByAccessions(tx, facilityId, accessions)
  const orderIds = [...new Set(tubes.map(({ order_id }) => order_id))].toSorted()
  if (orderIds.length) await lock(tx, ...orderIds.map((id) => `lab_order:${id}`))
  const benches = new Map<string, Bench>()
  for (const id of orderIds)
    benches.set(id, await benchOf(tx, (await lockOrderRow(tx, id))!, deps.clock.now()))
  return new Map(tubes.map((tube) => [tube.accession!, { bench: benches.get(tube.order_id)!, tube }]))
}

function check(benches: Found, one: Observation): LineProblem | { bench: Bench; checked: Checked } {
  const wrong = (field: string, code: FieldCode) => lineProblem(one.line, field, { code })
  const found = benches.get(one.accession)
  if (!found) return wrong('accession', 'unknown_tube')
  const { bench, tube } = found
  if (tube.status !== 'received') return wrong(...words.specimen_not_received)
  if (bench.report?.status !== 'draft') return wrong('accession', 'results_closed')
  const inTube = bench.lines.map(({ test }) => test).filter((test) => holds(tube, test))
  const byName = nameIndex(inTube)
  const test =
    inTube.find(({ loinc }) => loinc && one.names.includes(loinc)) ?? one.names.map(byName).find(Boolean)
  if (!test) return wrong(...words.not_ordered)
  const { value, unit, remark, instrument, runId, qcState } = one
  const entry = {
    testId: test.id,
    value,
    unit,
    remark,
    referredTo: one.referredTo || null,
    method: one.method || undefined,
    instrument,
    runId,
    qcState,
  }
  const checked = checkEntry(bench, entry)
  return typeof checked === 'string' ? wrong(...words[checked]) : { bench, checked }
}
