import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { messagesFor } from '@imeds/i18n'
import { sharedFile } from '../test/shared-data.ts'
import { nameIndex } from '../src/modules/lab/catalogue/match-names.ts'
import { containers, specimenTypes } from '../src/modules/lab/specimens/specimen-words.ts'
import { loadLabPanels, loadLabRanges, loadLabTests } from './index.ts'

const tests = loadLabTests()
const panels = loadLabPanels()
const ranges = loadLabRanges()
const byCode = new Map(tests.map((one) => [one.code, one]))
const twice = (keys: string[]) => keys.filter((key, index) => keys.indexOf(key) !== index)

describe('tests and panels', () => {
  test('there are 120 tests and 15 panels and more, each code and LOINC once', () => {
    expect(tests.length).toBeGreaterThanOrEqual(120)
    expect(panels.length).toBeGreaterThanOrEqual(15)
    expect(twice([...tests, ...panels].map(({ code }) => code))).toEqual([])
    expect(twice(tests.flatMap(({ loinc }) => loinc ?? []))).toEqual([])
  })

  test('every specimen and container has a word', () => {
    expect(
      tests.filter(({ specimen, container }) => !specimenTypes[specimen] || !containers[container]),
    ).toEqual([])
  })

  test('how to prepare is said in words that every language has', () => {
    const known = Object.values<string>(messagesFor('en').lab.preparations)
    const pieces = tests.flatMap(({ preparation }) => (preparation ? preparation.split('; ') : []))
    expect(pieces.filter((piece) => !known.includes(piece))).toEqual([])
  })

  test('every member of a panel exists, once in it, and what cannot be ordered alone is in one', () => {
    expect(panels.flatMap(({ members }) => members).filter((code) => !byCode.has(code))).toEqual([])
    expect(panels.filter(({ members }) => twice(members).length)).toEqual([])
    const inPanels = new Set(panels.flatMap(({ members }) => members))
    expect(tests.filter(({ orderable, code }) => !orderable && !inPanels.has(code))).toEqual([])
  })

  test('limits are in order: possible, critical, usual', () => {
    const wrong = tests.filter(
      (one) =>
        (one.criticalLow !== null && one.criticalLow <= one.possibleMin!) ||
        (one.criticalHigh !== null && one.criticalHigh >= one.possibleMax!) ||
        (one.criticalLow !== null && one.criticalHigh !== null && one.criticalLow >= one.criticalHigh),
    )
    expect(wrong).toEqual([])
  })
})

describe('reference ranges', () => {
  test('each belongs to a test, lies within what is possible, and expects one of its choices', () => {
    const wrong = ranges.filter(({ test: code, low, high, expected }) => {
      const one = byCode.get(code)
      if (!one) return true
      if (expected !== null) return !one.choices.includes(expected)
      return (low !== null && low < one.possibleMin!) || (high !== null && high > one.possibleMax!)
    })
    expect(wrong).toEqual([])
  })

  test('none begins twice for a sex and an age', () => {
    expect(twice(ranges.map((one) => [one.test, one.sex, one.ageFrom, one.effectiveFrom].join(' ')))).toEqual(
      [],
    )
  })
})

// The lists of a public project, for tests only: they are not in the repository.
const real = sharedFile('lab-investigations.json')
const groups = sharedFile('lab-investigation-groups.json')
const read = <T>(path: string | undefined) => JSON.parse(readFileSync(path!, 'utf8')) as T[]
test.skipIf(!real)('nearly all names of a real list mean a test', () => {
  const names = read<{ name: string }>(real).map(({ name }) => name)
  const meaning = nameIndex([...tests, ...panels])
  const unknown = names.filter((name) => !meaning(name))
  expect(unknown.length / names.length).toBeLessThan(0.05)
})

test.skipIf(!real || !groups)('every group of a real list has most of its tests here', () => {
  const meaning = nameIndex([...tests, ...panels])
  const listed = read<{ name: string; category_id: number[] }>(real)
  const shares = read<{ id: string }>(groups).map(({ id }) => {
    const members = listed.filter(({ category_id }) => category_id.includes(Number(id)))
    return members.filter(({ name }) => meaning(name)).length / members.length
  })
  expect(shares).toHaveLength(7)
  for (const share of shares) expect(share).toBeGreaterThan(0.85)
})
