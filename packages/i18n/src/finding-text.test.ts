import { findingCodes, findingSources } from '@imeds/contracts/prescriptions'
import { describe, expect, it } from 'vitest'
import { messagesFor } from './catalogue.ts'
import { findingText } from './finding-text.ts'
import { locales } from './locale.ts'

const params = {
  substance: 'penicillin',
  medicine: 'Amoxicillin',
  other: 'Ampicillin',
  family: 'penicillin',
  note: 'Ask what happened.',
  ingredient: 'amoxicillin',
  class: 'Penicillin',
  effect: 'It bleeds.',
  advice: 'Do not.',
  reference: 'A book',
  words: 'moonstone',
}
const english = { locale: 'en', messages: messagesFor('en') } as const

describe('findingText', () => {
  it.each(locales)('has a whole sentence for each code and a name for each source in %s', (locale) => {
    const language = { locale, messages: messagesFor(locale) }
    const said = [
      ...findingCodes.map((code) => findingText(language, { code, params, sourceId: 'imeds' }).text),
      ...findingSources.map(
        (sourceId) => findingText(language, { code: 'interaction', params, sourceId }).source,
      ),
    ]
    expect(said.filter((one) => one === '' || /[{}]/.test(one))).toEqual([])
  })

  it('leaves no room for a note that is not there', () => {
    const { text } = findingText(english, {
      code: 'allergy_family',
      params: { ...params, note: '' },
      sourceId: 'catalogue_allergies',
    })
    expect(text).toBe(
      'The patient is allergic to “penicillin”; Amoxicillin belongs to the same family (penicillin).',
    )
  })

  it('shows the server’s English for what it does not know', () => {
    const newer = { code: 'brand_new' as 'interaction', sourceId: 'elsewhere' as 'imeds', params: {} }
    expect(findingText(english, { ...newer, text: 'Odd.', source: 'A book' })).toEqual({
      text: 'Odd.',
      source: 'A book',
    })
  })
})
