import { BillDetailsCode, BillLineCode, RefundReasonCode } from '@imeds/contracts/billing'
import { describe, expect, it } from 'vitest'
import { messagesFor } from './catalogue.ts'
import { locales } from './locale.ts'
import { billLineText, refundReasonText } from './money-text.ts'

const english = { locale: 'en', messages: messagesFor('en') } as const
const params = { mode: 'video', number: 'B12', expires: '05/2028', by: 'patient' }
const typed = { description: 'ECG', descriptionCode: null, details: null, detailsCode: null, textParams: {} }

describe('billLineText', () => {
  it.each(locales)('has a text for each code in %s', (locale) => {
    const language = { locale, messages: messagesFor(locale) }
    const said = [
      ...BillLineCode.options.map((descriptionCode) =>
        billLineText(language, { ...typed, description: '', descriptionCode, textParams: params }),
      ),
      ...BillDetailsCode.options.map((detailsCode) =>
        billLineText(language, { ...typed, detailsCode, textParams: params }),
      ),
    ].flatMap(({ description, details }) => [description, details ?? 'none'])
    expect(said.filter((one) => one === '' || /[{}]/.test(one))).toEqual([])
  })
  it('leaves names and typed words as they are, and says the English of a newer code', () => {
    expect(billLineText(english, typed)).toEqual({ description: 'ECG', details: null })
    const newer = { ...typed, descriptionCode: 'brand_new' as 'delivery' }
    expect(billLineText(english, newer).description).toBe('ECG')
  })
})

describe('refundReasonText', () => {
  it.each(locales)('has a text for each code in %s', (locale) => {
    const language = { locale, messages: messagesFor(locale) }
    const said = RefundReasonCode.options.map((reasonCode) =>
      refundReasonText(language, { reason: '', reasonCode, reasonParams: params }),
    )
    expect(said.filter((one) => one === '' || /[{}]/.test(one))).toEqual([])
  })
  it('leaves what a person typed', () => {
    expect(refundReasonText(english, { reason: 'Overcharged', reasonCode: null, reasonParams: {} })).toBe(
      'Overcharged',
    )
  })
})
