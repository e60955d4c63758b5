import { describe, expect, it } from 'vitest'
import { differingSections, isEmpty, merged, type NoteSections } from './note-sections.ts'

const note = (over: Partial<NoteSections> = {}): NoteSections => ({
  complaints: 'Fever',
  history: '',
  findings: '',
  investigations: '',
  diagnosis: '',
  lastMenstrualPeriod: null,
  ...over,
})

describe('two versions of the notes', () => {
  it('differ only where they say something else', () => {
    const theirs = note({
      complaints: ' Fever ',
      diagnosis: 'Viral fever',
      lastMenstrualPeriod: '2026-11-20',
    })
    expect(differingSections(note(), theirs)).toEqual(['diagnosis', 'lastMenstrualPeriod'])
  })

  it('become one by a choice for each part; mine where nothing was chosen', () => {
    const mine = note({ complaints: 'Fever, two days', findings: '38.5 °C' })
    const theirs = note({ complaints: 'Fever', diagnosis: 'Viral fever' })
    expect(merged(mine, theirs, { diagnosis: 'theirs', complaints: 'mine' })).toEqual(
      note({ complaints: 'Fever, two days', findings: '38.5 °C', diagnosis: 'Viral fever' }),
    )
  })

  it('tells an empty note', () => {
    expect(isEmpty(note({ complaints: '' }))).toBe(true)
    expect(isEmpty(note({ complaints: '', lastMenstrualPeriod: '2026-11-20' }))).toBe(false)
  })
})
