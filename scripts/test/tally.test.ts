import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { closingLine, readTally, sum } from './tally.ts'

const report = (counts: object) => {
  const file = join(mkdtempSync(join(tmpdir(), 'imeds-tally-')), 'report.json')
  writeFileSync(
    file,
    JSON.stringify({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, ...counts }),
  )
  return file
}

describe('the tally of a test run', () => {
  it('counts what vitest wrote down', () => {
    const file = report({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 })
    expect(readTally(file, 1)).toEqual({ passed: 7, failed: 2, skipped: 2 })
  })

  it('counts a file that could not be loaded as a failure', () => {
    expect(readTally(report({ numPassedTests: 3 }), 1)).toEqual({ passed: 3, failed: 1, skipped: 0 })
  })

  it('counts a run that wrote nothing as a failure', () => {
    expect(readTally('/nowhere/report.json', 134)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('ends with a line that stands alone', () => {
    const all = sum([
      { passed: 3, failed: 0, skipped: 1 },
      { passed: 4, failed: 2, skipped: 0 },
    ])
    expect(closingLine(all)).toBe('Tests: 7 passed, 2 failed, 1 skipped')
  })
})
