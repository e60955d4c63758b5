import type { FindingCode, FindingSource } from '@imeds/contracts/prescriptions'
import { createTranslator } from 'use-intl/core'
import { intlLocales } from './locale.ts'
import type { Language } from './problems.ts'

/** A finding of the rules, without its English: the codes may be newer than this catalogue. */
export type FindingSaid = {
  code: FindingCode
  params: Record<string, string>
  sourceId: FindingSource
  /** The server's English, for what the catalogue lacks. */
  text?: string
  source?: string
}

/** What a finding says and by what right, in the reader's language. */
export function findingText(
  { locale, messages }: Language,
  { code, params, sourceId, text = '', source = '' }: FindingSaid,
): { text: string; source: string } {
  const { texts, sources } = messages.findings
  const say = (sentences: Record<string, string>, key: string, other: string) => {
    if (!Object.hasOwn(sentences, key)) return other
    const translate = createTranslator({
      locale: intlLocales[locale],
      messages: sentences,
      onError: () => {},
      getMessageFallback: () => other,
    })
    return translate(key, params).trim()
  }
  return { text: say(texts, code, text), source: say(sources, sourceId, source) }
}
