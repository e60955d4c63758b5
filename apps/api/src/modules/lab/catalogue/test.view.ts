import type { z } from 'zod'
import type { LabTest, LabTestDetail } from '@imeds/contracts/lab'
import type { RangeRow, TestRow } from './test.repository.ts'

export const toLabTest = (row: TestRow): z.output<typeof LabTest> => ({
  id: row.id,
  code: row.code,
  kind: row.kind,
  name: row.name,
  aliases: row.aliases,
  loinc: row.loinc,
  department: row.department,
  specimenTypes: row.specimen_types,
  preparation: row.preparation,
  reportingHours: row.reporting_hours,
  orderable: row.orderable,
})

export const toLabTestDetail = (
  row: TestRow,
  ranges: readonly RangeRow[],
  members: readonly { id: string; code: string; name: string }[],
): z.output<typeof LabTestDetail> => ({
  ...toLabTest(row),
  container: row.container,
  valueKind: row.value_kind,
  choices: row.choices,
  unit: row.unit,
  decimals: row.decimals,
  method: row.method,
  possibleMin: row.possible_min,
  possibleMax: row.possible_max,
  criticalLow: row.critical_low,
  criticalHigh: row.critical_high,
  deltaPercent: row.delta_percent,
  reagents: row.reagents,
  ranges: ranges.map((range) => ({
    sex: range.sex,
    ageFrom: range.age_from,
    ageTo: range.age_to,
    low: range.low,
    high: range.high,
    expected: range.expected,
    effectiveFrom: range.effective_from,
  })),
  members: [...members],
})
