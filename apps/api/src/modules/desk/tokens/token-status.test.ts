import { expect, it } from 'vitest'
import { statusAfter } from './token-status.ts'

it('leads from waiting over called to done, and back from skipped', () => {
  expect(statusAfter('waiting', 'call')).toBe('called')
  expect(statusAfter('called', 'call')).toBe('called')
  expect(statusAfter('called', 'start')).toBe('in_consultation')
  expect(statusAfter('in_consultation', 'finish')).toBe('done')
  expect(statusAfter('called', 'skip')).toBe('skipped')
  expect(statusAfter('skipped', 'return')).toBe('waiting')
})

it('does nothing to what is over or inside', () => {
  for (const change of ['call', 'skip', 'return', 'start'] as const) {
    expect(statusAfter('done', change)).toBeNull()
    expect(statusAfter('cancelled', change)).toBeNull()
    expect(statusAfter('in_consultation', change)).toBeNull()
  }
  expect(statusAfter('waiting', 'finish')).toBeNull()
})
