import type { NotificationAudience, NotificationContent } from '@imeds/contracts/notifications'
import { createTranslator } from 'use-intl/core'
import { en } from './en/index.ts'
import { intlLocales } from './locale.ts'
import { say, valuesOf, type Texts, type Values } from './notification-text.ts'
import type { Language } from './problems.ts'

/** Operators in India let through what is registered word for word, with values no longer than this in its places. */
export const longestVariable = 30

export type TemplatedSms = {
  /** Names the registered text: `<audience>.<kind>` and which of its forms; the same in every language. */
  template: string
  /** As it is registered, its places written `##name##`. */
  registered: string
  variables: Record<string, string>
  /** As it arrives. */
  text: string
}

/** What decides which form a sentence takes, and the words for it in a template's name. */
const forms = {
  by: ({ by }: Values) => by,
  subject: ({ subject }: Values) => subject,
  channel: ({ channel }: Values) => channel,
  collection: ({ collection }: Values) => collection,
  minutes: ({ minutes }: Values) => (minutes === 0 ? 'none' : 'some'),
  count: ({ count }: Values) => (count === 1 ? 'one' : 'many'),
}

// Stands for any number while a text is made to be registered; no sentence of ours holds it.
const anyNumber = 7_654_321

/** A notification as an SMS: a registered text and what goes into its places. Without a link nothing leads anywhere. */
export function smsTemplate(
  language: Language,
  audience: NotificationAudience,
  content: NotificationContent,
  link: string,
): TemplatedSms {
  const number = new Intl.NumberFormat(intlLocales[language.locale])
  const values = valuesOf(language, content)
  const links = link.match(new RegExp(`.{1,${longestVariable}}`, 'g')) ?? []
  const registered = registeredText(language, audience, content, placesOf(values), links.length).replaceAll(
    number.format(anyNumber),
    values.minutes ? '##minutes##' : '##count##',
  )
  const filled = new Map<string, string>()
  for (const [name, value] of Object.entries(values))
    filled.set(
      name,
      typeof value === 'number' ? number.format(value) : value.slice(0, longestVariable).trimEnd(),
    )
  for (const [index, part] of links.entries()) filled.set(`link${index + 1}`, part)
  const variables = Object.fromEntries(
    [...registered.matchAll(/##(\w+)##/g)].map(([, name = '']) => [name, filled.get(name) ?? '']),
  )
  return {
    template: nameOf(audience, content, values, link),
    registered,
    variables,
    text: registered.replaceAll(/##(\w+)##/g, (_, name: string) => variables[name] ?? ''),
  }
}

function registeredText(
  language: Language,
  audience: NotificationAudience,
  content: NotificationContent,
  places: Values,
  linkParts: number,
): string {
  const { title, body, credentials } = say(language, audience, content, places)
  const frame = createTranslator({
    locale: intlLocales[language.locale],
    messages: { sms: language.messages.notifications.message.sms },
  })
  return frame('sms', {
    title,
    body,
    credentials: credentials ?? '',
    link: Array.from({ length: linkParts }, (_, index) => `##link${index + 1}##`).join(''),
  })
    .replaceAll(/ +/g, ' ')
    .trim()
}

function nameOf(
  audience: NotificationAudience,
  { kind }: NotificationContent,
  values: Values,
  link: string,
): string {
  const text = (en.notifications.texts as Texts)[audience]?.[kind]
  const words = `${text?.title} ${text?.body}`
  const taken = Object.entries(forms)
    .filter(([name]) => new RegExp(`\\{${name}, (select|plural)`).test(words))
    .map(([, form]) => form(values))
  return [audience, kind, ...taken, ...(link ? [] : ['no_link'])].join('.')
}

/** Places instead of values; what decides the form of a sentence stays. */
const placesOf = (values: Values): Values => ({
  ...values,
  when: '##when##',
  where: '##where##',
  practitioner: '##practitioner##',
  amount: '##amount##',
  facility: '##facility##',
  laboratory: '##laboratory##',
  pharmacy: '##pharmacy##',
  store: '##store##',
  qualifications: values.qualifications && '##qualifications##',
  registration: '##registration##',
  council: '##council##',
  minutes: values.minutes === 0 ? 0 : anyNumber,
  count: values.count <= 1 ? values.count : anyNumber,
})
