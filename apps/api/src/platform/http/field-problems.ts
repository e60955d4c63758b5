import { isFieldCode, type FieldCode, type FieldParams, type LineProblem } from '@imeds/contracts'
import { messagesFor } from '@imeds/i18n'
import { fieldSentence } from '@imeds/i18n/problems'
import type { z } from 'zod'
import type { FieldProblem } from '../errors.ts'

type Issue = z.core.$ZodIssue
/** What is wrong, wherever it is. */
export type Found = { code: FieldCode; params?: FieldParams }

const formats: Record<string, FieldCode> = {
  email: 'not_email',
  date: 'not_date',
  datetime: 'not_date',
  time: 'not_time',
}
const nothing = /received (undefined|null)$/

/** What zod found, in our words: the code that a contract's `complaint` named, else the one for zod's own. */
export function problemOfIssue(issue: Issue): Found {
  if (isFieldCode(issue.message)) {
    const params = issue.code === 'custom' ? (issue.params as FieldParams | undefined) : undefined
    return { code: issue.message, ...(params ? { params } : {}) }
  }
  switch (issue.code) {
    case 'invalid_type':
      if (nothing.test(issue.message)) return { code: 'required' }
      return { code: issue.expected === 'int' ? 'not_whole' : 'not_valid' }
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return {
        code: sizes(issue.origin, 'too_long', 'too_many', 'too_high'),
        params: { max: Number(issue.maximum) },
      }
    case 'invalid_format':
      return { code: formats[issue.format] ?? 'not_valid' }
    case 'not_multiple_of':
      return { code: 'not_multiple', params: { step: issue.divisor } }
    case 'unrecognized_keys':
      return { code: 'unknown_field' }
    case 'invalid_value':
      // One value alone is a statement that must be made, such as a consent.
      return { code: issue.values.length > 1 ? 'not_offered' : 'required' }
    case 'custom':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return { code: 'not_valid' }
  }
}

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): Found {
  const min = Number(minimum)
  if (origin === 'string' && min === 1) return { code: 'required' }
  if (min === 0 && inclusive === false) return { code: 'not_positive' }
  return { code: sizes(origin, 'too_short', 'too_few', 'too_low'), params: { min } }
}

function sizes(origin: string, ofText: FieldCode, ofList: FieldCode, ofNumber: FieldCode): FieldCode {
  if (origin === 'string') return ofText
  return origin === 'array' || origin === 'set' || origin === 'map' ? ofList : ofNumber
}

const english = { locale: 'en', messages: messagesFor('en') } as const

/** A field's problem as it is answered: with the catalogue's English beside its code. */
export const withMessage = (problem: FieldProblem) => ({
  ...problem,
  message: fieldSentence(english, problem),
})

/** A bad field of one line of a file as it is answered. */
export const lineProblem = (line: number, field: string, { code, params = {} }: Found): LineProblem => ({
  line,
  field,
  code,
  params,
  problem: fieldSentence(english, { code, params }),
})
