import { createTranslator, type NamespaceKeys, type NestedKeyOf } from 'use-intl/core'
import { messagesFor } from './catalogue.ts'
import { intlLocales, type Locale } from './locale.ts'
import type { Messages } from './overlay.ts'

export type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>

/** A translator outside React, for pages on the server, e-mails and messages: `translator('hi', 'shell')('signIn')`. */
export function translator<const N extends Namespace>(locale: Locale, namespace: N) {
  return createTranslator<Messages, N>({
    locale: intlLocales[locale],
    messages: messagesFor(locale),
    namespace,
  })
}
