import { sql, type Selectable } from 'kysely'
import type { LabPanel, LabRange, LabTest } from '../../../../catalogue/index.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'

export type TestRow = Selectable<Schema['lab_test']> & { specimen_types: string[] }
export type RangeRow = Selectable<Schema['lab_reference_range']>

/** Tests with what they are measured in; a panel needs what its tests need. */
const tests = (db: Db | Tx) =>
  db
    .selectFrom('lab_test')
    .selectAll()
    .select(
      sql<string[]>`case when kind = 'single' then array[specimen_type] else array(
        select distinct single.specimen_type from lab_panel_member member join lab_test single on single.id = member.test_id
        where member.panel_id = lab_test.id order by 1) end`.as('specimen_types'),
    )

export const findTests = (db: Db | Tx, ids: readonly string[]): Promise<TestRow[]> =>
  ids.length
    ? tests(db)
        .where('id', 'in', [...ids])
        .execute()
    : Promise.resolve([])

export const findTestsByCode = (db: Db | Tx, codes: readonly string[]) =>
  db
    .selectFrom('lab_test')
    .select(['id', 'code'])
    .where('code', 'in', [...codes])
    .execute()

/** Everything that may be ordered; some two hundred rows. */
export const findOrderable = (db: Db | Tx): Promise<TestRow[]> =>
  tests(db).where('active', '=', true).where('orderable', '=', true).orderBy('name').execute()

export const findMembers = (db: Db | Tx, panelId: string) =>
  db
    .selectFrom('lab_panel_member')
    .innerJoin('lab_test', 'lab_test.id', 'lab_panel_member.test_id')
    .select(['lab_test.id', 'lab_test.code', 'lab_test.name'])
    .where('panel_id', '=', panelId)
    .orderBy('position')
    .execute()

/** The ranges of tests that count on a day, the newest of each sex and age. */
export const findRanges = (db: Db | Tx, testIds: readonly string[], on: string): Promise<RangeRow[]> =>
  testIds.length
    ? db
        .selectFrom('lab_reference_range')
        .selectAll()
        .distinctOn(['test_id', 'sex', 'age_from'])
        .where('test_id', 'in', [...testIds])
        .where('effective_from', '<=', on)
        .orderBy('test_id')
        .orderBy('sex')
        .orderBy('age_from')
        .orderBy('effective_from', 'desc')
        .execute()
    : Promise.resolve([])

/** What left the catalogue can no longer be ordered; old orders keep it. */
export const retireTests = (tx: Tx) => tx.updateTable('lab_test').set({ active: false }).execute()

type NewTest = Omit<Selectable<Schema['lab_test']>, 'id' | 'search_name' | 'active'>

async function upsert(tx: Tx, rows: NewTest[]): Promise<Map<string, string>> {
  const written = await tx
    .insertInto('lab_test')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet((eb) => ({
        ...Object.fromEntries(
          Object.keys(rows[0]!)
            .filter((column) => column !== 'code')
            .map((column) => [column, eb.ref(`excluded.${column as 'name'}`)]),
        ),
        active: true,
      })),
    )
    .returning(['id', 'code'])
    .execute()
  return new Map(written.map(({ id, code }) => [code, id]))
}

export const upsertTests = (tx: Tx, all: readonly LabTest[]): Promise<Map<string, string>> =>
  upsert(
    tx,
    all.map((test) => ({
      code: test.code,
      kind: 'single',
      name: test.name,
      aliases: test.aliases,
      loinc: test.loinc,
      department: test.department,
      specimen_type: test.specimen,
      container: test.container,
      value_kind: test.valueKind,
      choices: test.choices,
      unit: test.unit,
      decimals: test.decimals,
      method: test.method,
      possible_min: test.possibleMin,
      possible_max: test.possibleMax,
      critical_low: test.criticalLow,
      critical_high: test.criticalHigh,
      delta_percent: test.deltaPercent,
      preparation: test.preparation,
      reporting_hours: test.reportingHours,
      reagents: test.reagents,
      orderable: test.orderable,
    })),
  )

/** A panel is prepared for as its tests are, and takes as long as the slowest of them. */
export function upsertPanels(
  tx: Tx,
  panels: readonly LabPanel[],
  all: readonly LabTest[],
): Promise<Map<string, string>> {
  const byCode = new Map(all.map((test) => [test.code, test]))
  return upsert(
    tx,
    panels.map((panel) => {
      const members = panel.members.map((code) => {
        const test = byCode.get(code)
        if (!test) throw new Error(`panels.csv: ${panel.code} has no test ${code}.`)
        return test
      })
      return {
        code: panel.code,
        kind: 'panel',
        name: panel.name,
        aliases: panel.aliases,
        loinc: null,
        department: members[0]!.department,
        specimen_type: null,
        container: null,
        value_kind: null,
        choices: [],
        unit: '',
        decimals: 0,
        method: '',
        possible_min: null,
        possible_max: null,
        critical_low: null,
        critical_high: null,
        delta_percent: null,
        preparation: [...new Set(members.map(({ preparation }) => preparation).filter(Boolean))].join('; '),
        reporting_hours: Math.max(...members.map(({ reportingHours }) => reportingHours)),
        reagents: [],
        orderable: true,
      }
    }),
  )
}

export async function replaceMembers(tx: Tx, panels: readonly LabPanel[]): Promise<void> {
  await tx.deleteFrom('lab_panel_member').execute()
  const rows = await tx.selectFrom('lab_test').select(['id', 'code']).execute()
  const idOf = new Map(rows.map(({ id, code }) => [code, id]))
  await tx
    .insertInto('lab_panel_member')
    .values(
      panels.flatMap(({ code, members }) =>
        members.map((member, position) => ({
          panel_id: idOf.get(code)!,
          test_id: idOf.get(member)!,
          position,
        })),
      ),
    )
    .execute()
}

export async function replaceRanges(
  tx: Tx,
  ranges: readonly LabRange[],
  idOf: ReadonlyMap<string, string>,
): Promise<void> {
  await tx.deleteFrom('lab_reference_range').execute()
  await tx
    .insertInto('lab_reference_range')
    .values(
      ranges.map((range) => ({
        test_id: idOf.get(range.test)!,
        sex: range.sex,
        age_from: range.ageFrom,
        age_to: range.ageTo,
        low: range.low,
        high: range.high,
        expected: range.expected,
        effective_from: range.effectiveFrom,
      })),
    )
    .execute()
}
