import { expect, it } from 'vitest'
import { keyFor, parseKept } from './guest-link.ts'

const kept = { link: 'link', key: 'key' }

it('opens a new link with itself, and one that this device accepted with what it got for it', () => {
  expect(keyFor('#other', kept)).toEqual({ link: 'other', key: 'other' })
  expect(keyFor('#link', kept)).toEqual(kept)
  expect(keyFor('', kept)).toEqual(kept)
  expect(keyFor('', null)).toBeNull()
})

it('reads what was kept, and nothing else', () => {
  expect(parseKept(JSON.stringify(kept))).toEqual(kept)
  for (const odd of [null, '', '{', '[]', '{"link":1,"key":"a"}', '{"link":"","key":""}'])
    expect(parseKept(odd)).toBeNull()
})
