import { expect, test } from 'vitest'
import type { SheetLine } from '../types.ts'
import { isQualified, toResults, typedFrom } from './typed-results.ts'

const blank = { testId: 'a', unit: 'g/dL', method: 'Automated', result: null } as unknown as SheetLine
const measured = {
  ...blank,
  result: {
    value: '12.0',
    remark: 'Lipaemic',
    referredTo: 'Banyan Labs',
    method: 'Manual',
    instrument: '',
    runId: 'R7',
    qcState: 'passed',
  },
} as unknown as SheetLine

test('a new value keeps what was said of the line', () => {
  expect(toResults([measured], { a: { value: '13' } })).toEqual([
    {
      testId: 'a',
      value: '13',
      unit: 'g/dL',
      remark: 'Lipaemic',
      referredTo: 'Banyan Labs',
      method: 'Manual',
      instrument: '',
      runId: 'R7',
      qcState: 'passed',
    },
  ])
})

test('only what was touched is sent, and a remark alone makes no result', () => {
  expect(toResults([blank, measured], {})).toEqual([])
  expect(toResults([blank], { a: { remark: 'Seen' } })).toEqual([])
  expect(toResults([measured], { a: { value: '' } })).toMatchObject([{ value: '' }])
})

test('a line says by itself when there is more to read', () => {
  expect(isQualified(blank)).toBe(false)
  expect(isQualified(measured)).toBe(true)
  const plain = { ...measured.result!, remark: '', referredTo: null }
  expect(isQualified({ ...measured, result: plain })).toBe(false)
  expect(isQualified({ ...measured, result: { ...plain, qcState: 'failed' } })).toBe(true)
  expect(typedFrom(blank).method).toBe('Automated')
})
