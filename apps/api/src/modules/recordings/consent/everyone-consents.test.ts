import { describe, expect, test } from 'vitest'
import { everyoneConsents } from './everyone-consents.ts'

const person = (participantId: string, consents: boolean) => ({ participantId, consents })

describe('a recording runs only while everybody in the room consents', () => {
  test.each([
    ['nobody is there', [], false],
    ['one alone', [person('a', true)], false],
    ['one of two', [person('a', true), person('b', false)], false],
    ['both', [person('a', true), person('b', true)], true],
    ['a third comes in', [person('a', true), person('b', true), person('c', false)], false],
    ['the third consents too', [person('a', true), person('b', true), person('c', true)], true],
  ])('%s', (_case, present, expected) => {
    expect(everyoneConsents(present)).toBe(expected)
  })
})
