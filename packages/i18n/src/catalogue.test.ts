import { fieldCodes, generalErrors } from '@imeds/contracts'
import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { messagesFor, translationOf } from './catalogue.ts'
import { intlLocales, locales } from './locale.ts'
import { fieldSentence, problemSentence, problemSentences } from './problems.ts'
import { withFallback, type Messages } from './overlay.ts'
import type { useTranslations } from './react.ts'
import { translator } from './translate.ts'

const leaves = (tree: object, path: string[] = []): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? leaves(value, [...path, key])
      : [[[...path, key].join('.'), String(value)]],
  )
const placeholders = (message: string) =>
  new Set([...message.matchAll(/\{(\w+)\s*[,}]/g)].map((found) => found[1]!))
const scripts = { hi: /\p{Script=Devanagari}/u, te: /\p{Script=Telugu}/u }
/** Signs, units and names that every language writes alike. */
const alike =
  /^(shell\.footer\.rights|files\.(kilo|mega)bytes|billing\.(bill\.(sac|hsn|gst)|counter\.methods\.upi)|notifications\.message\.sms|.*\.medicineExample)$/
const english = { locale: 'en', messages: messagesFor('en') } as const
const inEnglish = new Map(leaves(english.messages))

describe('messagesFor', () => {
  it('falls back to English key by key', () => {
    const partly = withFallback({ shell: { signIn: 'साइन इन' } })
    expect(partly.shell.signIn).toBe('साइन इन')
    expect(partly.shell.signOut).toBe('Sign out')
    expect(partly.shell.theme.dark).toBe('Dark')
  })
  it.each(locales)('has every key in %s and none that English lacks', (locale) => {
    expect(
      leaves(messagesFor(locale))
        .map(([key]) => key)
        .sort(),
    ).toEqual([...inEnglish.keys()].sort())
  })
  it.each(['hi', 'te'] as const)('uses only placeholders in %s that English fills', (locale) => {
    for (const [key, message] of leaves(messagesFor(locale)))
      for (const name of placeholders(message))
        expect(placeholders(inEnglish.get(key) ?? ''), `${locale} ${key}`).toContain(name)
  })
  it.each(locales)('fills every message in %s, in each of its forms', (locale) => {
    const wrong: string[] = []
    for (const [key, message] of leaves(messagesFor(locale))) {
      if (!message.includes('{')) continue
      const names = [...placeholders(inEnglish.get(key) ?? message)]
      const translate = createTranslator({
        locale: intlLocales[locale],
        messages: { message },
        onError: (error) => void wrong.push(`${key}: ${error.message}`),
      })
      for (const count of [0, 1, 24]) {
        const said = translate('message', Object.fromEntries(names.map((name) => [name, count])))
        if (/[{}]/.test(said)) wrong.push(`${key}: ${said}`)
      }
    }
    expect([...new Set(wrong)]).toEqual([])
  })
  it.each(['hi', 'te'] as const)('leaves no English in %s', (locale) => {
    const left = leaves(translationOf(locale))
      .filter(([key, message]) => !scripts[locale].test(message) && !alike.test(key))
      .filter(([, message]) => /[a-z]/i.test(message.replaceAll(/\{[^{}]*\}/g, '')))
    expect(left).toEqual([])
  })
  it.each(['hi', 'te'] as const)('translates shell, landing and sign-in to %s entirely', (locale) => {
    const parts = (messages: Messages) => ({
      landing: messages.landing,
      signIn: messages.identity.signIn,
      nav: messages.shell.nav,
      footer: { ...messages.shell.footer, rights: '' },
    })
    const ours = leaves(parts(messagesFor(locale)))
    const missing = ours
      .filter(([, message]) => message !== '' && !scripts[locale].test(message))
      .map(([key]) => key)
    expect(missing).toEqual([])
  })
})

describe('translator', () => {
  it('fills placeholders and plurals in the language', () => {
    expect(translator('en', 'common')('minutes', { count: 1 })).toBe('1 minute')
    expect(translator('en', 'common')('minutes', { count: 20 })).toBe('20 minutes')
    expect(translator('te', 'common')('minutes', { count: 20 })).toBe('20 నిమిషాలు')
    expect(translator('hi', 'shell')('accountOf', { name: 'आशा' })).toBe('आशा का खाता')
  })
  it('knows unknown keys at compile time', () => {
    // @ts-expect-error -- no such message
    void (() => translator('en', 'shell')('nope'))
    // @ts-expect-error -- the count is missing
    void (() => translator('en', 'common')('minutes'))
    // @ts-expect-error -- the hook of components knows the same keys
    void ((t: ReturnType<typeof useTranslations<'shell'>>) => t('nope'))
    expect(translator('en', 'shell')('signIn')).toBe('Sign in')
  })
})

describe('problemSentence', () => {
  it.each(locales)('has a sentence for each general error in %s', (locale) => {
    const sentences = problemSentences(messagesFor(locale))
    const codes = [...generalErrors, 'offline']
    expect(codes.filter((code) => !sentences[code])).toEqual([])
    expect(
      codes.map((code) => problemSentence({ locale, messages: messagesFor(locale) }, { code })).join(),
    ).not.toContain('{')
  })
  it('says how long to wait', () => {
    expect(problemSentence(english, { code: 'too_many_requests', retryAfter: 30 })).toContain(
      'Please wait 30 seconds',
    )
    expect(problemSentence(english, { code: 'too_many_requests' })).toContain('Please wait a moment')
  })
  it.each(['never_heard_of', 'constructor', 'toString'])(
    'hides the unknown code %s behind a sentence',
    (code) => {
      expect(problemSentence(english, { code })).toBe('Something went wrong. Please try again.')
    },
  )
})

describe('fieldSentence', () => {
  const params = {
    min: 1,
    max: 1000,
    step: 5,
    days: 180,
    hours: 24,
    line: 2,
    megabytes: 5,
    left: 0,
    unit: 'tablet',
    types: 'application/pdf',
    form: 'tablet',
    packUnit: 'tablet',
    word: 'moonstone',
    type: 'ED',
    status: 'X',
  }
  it.each(locales)('has a whole sentence for each code in %s', (locale) => {
    const language = { locale, messages: messagesFor(locale) }
    const odd = fieldCodes.filter(
      (code) => !/^[^{}]+[.।]$/u.test(fieldSentence(language, { code, params, message: 'odd' })),
    )
    expect(odd).toEqual([])
  })
  it('fills numbers in', () => {
    expect(fieldSentence(english, { code: 'too_high', params })).toBe('This must be 1,000 or less.')
    expect(fieldSentence(english, { code: 'too_few', params })).toBe('Give at least one.')
    expect(fieldSentence(english, { code: 'more_than_left', params })).toBe('Nothing is left of it.')
  })
  it('shows the server’s English for a code that it does not know, or cannot fill', () => {
    expect(fieldSentence(english, { code: 'brand_new', message: 'Is odd.' })).toBe('Is odd.')
    expect(fieldSentence(english, { code: 'constructor', message: 'Is odd.' })).toBe('Is odd.')
    expect(fieldSentence(english, { code: 'too_high', message: 'Is odd.' })).toBe('Is odd.')
    expect(fieldSentence(english, { message: 'Is odd.' })).toBe('Is odd.')
    expect(fieldSentence(english, {})).toBe('This is not valid.')
  })
})
