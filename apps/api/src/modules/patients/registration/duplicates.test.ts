import { describe, expect, it } from 'vitest'
import { isLikely, namesAlike, reasonsFor } from './duplicates.ts'

const asha = { name: 'Asha Rao', birthDate: '1990-05-14', phone: '+919812345678', abhaNumber: null }

describe('names', () => {
  it.each([
    ['Asha Rao', 'Rao Asha'],
    ['Asha Rao', 'Aasha Rao'],
    ['Farah Khan', 'Farrah Khan'],
    ['Lakshmi Devi', 'Laxmi Devi'],
    ['Asha', 'Asha Rao'],
    ['ASHA RAO', 'asha  rao'],
  ])('%s may be %s', (a, b) => expect(namesAlike(a, b)).toBe(true))

  it.each([
    ['Asha Rao', 'Ravi Kumar'],
    ['Meera Iyer', 'Asha Rao'],
    ['', 'Asha'],
  ])('%s is not %s', (a, b) => expect(namesAlike(a, b)).toBe(false))
})

describe('two rows', () => {
  it('are likely one person by name and number, by name and birth date, by ABHA number', () => {
    expect(reasonsFor(asha, { ...asha, birthDate: '1991-01-01' })).toEqual(['name_and_phone'])
    expect(reasonsFor(asha, { ...asha, phone: null })).toEqual(['name_and_birth_date'])
    expect(reasonsFor(asha, asha)).toEqual(['name_and_phone', 'name_and_birth_date'])
    const abha = { abhaNumber: '91123456789012' }
    expect(isLikely(reasonsFor({ ...asha, ...abha }, { name: 'A', ...abha }))).toBe(true)
  })

  it('of one number and different names are a family, and no more', () => {
    const reasons = reasonsFor(asha, { ...asha, name: 'Ravi Kumar', birthDate: '2015-02-02' })
    expect(reasons).toEqual(['same_phone'])
    expect(isLikely(reasons)).toBe(false)
  })

  it('with nothing in common are two', () => {
    expect(reasonsFor(asha, { name: 'Asha Rao', birthDate: '1970-01-01', phone: '+919800000000' })).toEqual(
      [],
    )
    expect(reasonsFor({}, {})).toEqual([])
  })
})
