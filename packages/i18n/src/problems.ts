import { createTranslator } from 'use-intl/core'
import { codedText } from './coded-text.ts'
import { intlLocales, type Locale } from './locale.ts'
import type { Messages } from './overlay.ts'
import { formatWait } from './time.ts'

/** What went wrong, as the API or the client tells it. */
export type Trouble = {
  code: string
  retryAfter?: number | undefined
  data?: Record<string, unknown> | undefined
}

export type Language = { locale: Locale; messages: Messages }

const hasProblems = (part: object): part is { problems: Record<string, string> } => 'problems' in part

/** Every sentence by its error code: the modules' own, then the general ones. */
export function problemSentences(messages: Messages): Record<string, string> {
  const parts: object[] = Object.values(messages)
  const ofModules = parts.filter(hasProblems).map((part) => part.problems)
  return Object.assign({}, ...ofModules, messages.problems) as Record<string, string>
}

const plain = (data: Record<string, unknown> = {}) =>
  Object.fromEntries(
    Object.entries(data).filter((entry): entry is [string, string | number] =>
      ['string', 'number'].includes(typeof entry[1]),
    ),
  )

/**
 * The sentence that a person reads for a problem's code, in their language. A code that nobody wrote a sentence
 * for gets the general one: people never see codes. `{seconds}`, the same in words as `{wait}`, and the problem's own
 * data may fill the sentence.
 */
export function problemSentence(language: Language, trouble: Trouble): string {
  const { locale, messages } = language
  const sentences = problemSentences(messages)
  const unknown = sentences['unknown'] ?? ''
  const translate = createTranslator({
    locale: intlLocales[locale],
    messages: sentences,
    onError: () => {},
    getMessageFallback: () => unknown,
  })
  const known = Object.hasOwn(sentences, trouble.code) ? trouble.code : 'unknown'
  const seconds = trouble.retryAfter ?? 0
  return translate(known, { seconds, wait: formatWait(seconds, locale), ...plain(trouble.data) })
}

/** What is wrong with a field, as the API tells it: a code that may be newer than this catalogue, and English. */
export type FieldTrouble = {
  code?: string | undefined
  params?: Record<string, string | number> | undefined
  message?: string | undefined
}

/** The sentence under a field, in the reader's language; the server's own English for a code without one. */
export function fieldSentence({ locale, messages }: Language, trouble: FieldTrouble): string {
  const { code = '', params = {}, message } = trouble
  const other = message ?? messages.fieldProblems.not_valid
  return codedText({ locale }, messages.fieldProblems, { code, params }, other)
}
