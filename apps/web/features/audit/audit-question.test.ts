import { expect, it } from 'vitest'
import { noFilters, startOfDay, toQuery } from './audit-question.ts'

it('asks for nothing where nothing is set', () => {
  expect(toQuery(noFilters)).toEqual({})
})

it('covers whole days of the home zone, the last one too', () => {
  expect(startOfDay('2026-11-23')).toBe('2026-11-22T18:30:00.000Z')
  expect(toQuery({ ...noFilters, from: '2026-11-23', to: '2026-12-31' })).toEqual({
    from: '2026-11-22T18:30:00.000Z',
    to: '2026-12-31T18:30:00.000Z',
  })
})

it('names the person by id only', () => {
  const actor = { userId: '0190a000-0000-7000-8000-000000000001', name: 'Vikram Das' }
  expect(toQuery({ ...noFilters, actor, outcome: 'refused' })).toEqual({
    actorUserId: actor.userId,
    outcome: 'refused',
  })
})
