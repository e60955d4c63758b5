import { createTranslator } from 'use-intl/core'
import { intlLocales } from './locale.ts'
import type { Language } from './problems.ts'

/** A text by its code, whose params fill it. */
export type Coded = { code: string; params?: Record<string, string | number> | undefined }

/** What a code says in the reader's language; `other` for a code that the catalogue lacks, or cannot fill. */
export function codedText(
  { locale }: Pick<Language, 'locale'>,
  sentences: Record<string, string>,
  { code, params }: Coded,
  other: string,
): string {
  if (!Object.hasOwn(sentences, code)) return other
  const translate = createTranslator({
    locale: intlLocales[locale],
    messages: sentences,
    onError: () => {},
    getMessageFallback: () => other,
  })
  return translate(code, params ?? {}).trim()
}
