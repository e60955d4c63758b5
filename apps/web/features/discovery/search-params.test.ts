import { describe, expect, it } from 'vitest'
import { changed, parseSearch, searchHref, toggled, toQuery, withoutFilters } from './search-params.ts'

const today = '2026-11-24'

describe('parseSearch', () => {
  it('reads what it knows and drops the rest', () => {
    expect(
      parseSearch({ text: ' fever ', mode: 'video', maxFee: '50000', gender: 'x', by: '9', utm: 'y' }),
    ).toEqual({ text: 'fever', mode: 'video', maxFee: 50_000 })
  })
  it('takes the first of repeated values and refuses what is no code', () => {
    expect(parseSearch({ language: ['hi', 'te'], symptoms: 'fever,<b>', minYears: '-3' })).toEqual({
      language: 'hi',
    })
  })
})

describe('searchHref', () => {
  it('gives one search one address, whatever the order', () => {
    expect(searchHref({ mode: 'text', text: 'back pain' })).toBe('/doctors?text=back+pain&mode=text')
    expect(searchHref({})).toBe('/doctors')
  })
  it('comes back as it went', () => {
    const search = { text: 'a & b', place: '500034', by: '1', sort: 'fee', minYears: 10 } as const
    const params = Object.fromEntries(new URL(searchHref(search), 'http://x').searchParams)
    expect(parseSearch(params)).toEqual(search)
  })
})

describe('changed', () => {
  it('says a part anew and takes one away', () => {
    expect(changed({ text: 'fever', mode: 'text' }, { mode: undefined, language: 'te' })).toEqual({
      text: 'fever',
      language: 'te',
    })
  })
  it('keeps the question when all filters go', () => {
    expect(withoutFilters({ text: 'fever', sort: 'fee', mode: 'text', place: 'Pune' })).toEqual({
      text: 'fever',
      sort: 'fee',
    })
  })
})

describe('toQuery', () => {
  it('tells a PIN code from a city', () => {
    expect(toQuery({ place: '500 034' }, today)).toEqual({ pinCode: '500034', limit: 10 })
    expect(toQuery({ place: 'Hyderabad' }, today)).toEqual({ city: 'Hyderabad', limit: 10 })
  })
  it('counts days where the clinics are', () => {
    expect(toQuery({ by: '1' }, today).availableBy).toBe('2026-11-25T18:30:00.000Z')
  })
})

it('toggles a symptom', () => {
  expect(toggled(undefined, 'fever')).toBe('fever')
  expect(toggled('fever,cough', 'fever')).toBe('cough')
  expect(toggled('fever', 'fever')).toBeUndefined()
})
