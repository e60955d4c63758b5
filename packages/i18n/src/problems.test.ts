import * as audit from '@imeds/contracts/audit'
import * as billing from '@imeds/contracts/billing'
import * as consultation from '@imeds/contracts/consultation'
import * as discovery from '@imeds/contracts/discovery'
import * as facilities from '@imeds/contracts/facilities'
import * as identity from '@imeds/contracts/identity'
import * as lab from '@imeds/contracts/lab'
import * as notifications from '@imeds/contracts/notifications'
import * as packages from '@imeds/contracts/packages'
import * as patients from '@imeds/contracts/patients'
import * as pharmacy from '@imeds/contracts/pharmacy'
import * as practitioners from '@imeds/contracts/practitioners'
import * as prescriptions from '@imeds/contracts/prescriptions'
import * as recordings from '@imeds/contracts/recordings'
import * as reviews from '@imeds/contracts/reviews'
import * as scheduling from '@imeds/contracts/scheduling'
import * as stock from '@imeds/contracts/stock'
import { expect, it } from 'vitest'
import { messagesFor } from './catalogue.ts'
import { problemSentence, problemSentences } from './problems.ts'

const modules = {
  audit,
  billing,
  consultation,
  discovery,
  facilities,
  identity,
  lab,
  notifications,
  packages,
  patients,
  pharmacy,
  practitioners,
  prescriptions,
  recordings,
  reviews,
  scheduling,
  stock,
}
const english = { locale: 'en', messages: messagesFor('en') } as const

const codesOf = (exported: object): string[] =>
  Object.values(exported).flatMap((one: unknown) =>
    typeof one === 'object' && one !== null && 'errors' in one && Array.isArray(one.errors)
      ? (one.errors as string[])
      : [],
  )
const codes = [...new Set(Object.values(modules).flatMap(codesOf))]

it('has a sentence for every error that an endpoint declares', () => {
  expect(codes.length).toBeGreaterThan(50)
  const sentences = problemSentences(english.messages)
  expect(codes.filter((code) => !Object.hasOwn(sentences, code))).toEqual([])
})

it('needs no data beyond the wait to be filled', () => {
  const general = problemSentence(english, { code: 'unknown' })
  const unfilled = codes.filter((code) => {
    const sentence = problemSentence(english, { code, retryAfter: 30 })
    return sentence === general || /[{}]/.test(sentence)
  })
  expect(unfilled).toEqual([])
})

it('says a long wait in words', () => {
  expect(problemSentence(english, { code: 'locked_out', retryAfter: 43_200 })).toContain(
    'Please wait 12 hours',
  )
})
