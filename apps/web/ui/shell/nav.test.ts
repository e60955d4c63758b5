import { roles } from '@imeds/contracts'
import { expect, it } from 'vitest'
import { isCurrent, navOf } from './nav.ts'

it('marks exactly the closest entry', () => {
  const all = navOf('practitioner')
  const marked = (pathname: string) =>
    all.filter((entry) => isCurrent(entry, pathname, all)).map(({ href }) => href)
  expect(marked('/practice')).toEqual(['/practice'])
  expect(marked('/practice/calendar')).toEqual(['/practice/calendar'])
  expect(marked('/practice/calendar/2027-02-14')).toEqual(['/practice/calendar'])
  expect(marked('/practices')).toEqual([])
})

it('leads each role to its own part', () => {
  for (const role of roles) expect(navOf(role).length).toBeGreaterThan(0)
  expect(navOf('admin').every(({ href }) => href.startsWith('/admin/'))).toBe(true)
  expect(navOf(null).map(({ href }) => href)).toEqual(['/doctors', '/packages'])
})
