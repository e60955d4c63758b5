import type { NotificationAudience, NotificationContent, NotifiedVisit } from '@imeds/contracts/notifications'
import { createTranslator } from 'use-intl/core'
import { intlLocales } from './locale.ts'
import { formatMoney } from './money.ts'
import type { Language } from './problems.ts'
import { formatInstant } from './time.ts'

export type NotificationText = {
  title: string
  body: string
  /** Who the practitioner is, in messages to a patient: the telemedicine guidelines want it there. Else null. */
  credentials: string | null
}

export type Texts = Record<string, Record<string, { title: string; body: string } | undefined> | undefined>

/** What a notification says in the reader's language: the same words in the app, in an e-mail and in an SMS. */
export function notificationText(
  language: Language,
  audience: NotificationAudience,
  content: NotificationContent,
): NotificationText {
  return say(language, audience, content, valuesOf(language, content))
}

export type Values = ReturnType<typeof valuesOf>

/** What fills the words of a kind, as people read it. */
export function valuesOf({ locale, messages }: Language, content: NotificationContent) {
  const visit = visitOf(content)
  const lab = 'lab' in content.params ? content.params.lab : null
  const at = visit ?? lab
  const bought = 'healthPackage' in content.params ? content.params.healthPackage : null
  const place = createTranslator({
    locale: intlLocales[locale],
    messages: { where: visit ? messages.notifications.where[visit.mode] : '' },
  })
  return {
    when: at
      ? formatInstant(at.startsAt, { zone: at.timeZone, locale })
      : bought
        ? formatInstant(bought.expiresAt, { zone: bought.timeZone, locale, style: 'date' })
        : '',
    where: visit ? place('where', { facility: visit.facilityName }) : '',
    practitioner: practitionerOf(content),
    amount: 'amountPaise' in content.params ? formatMoney(content.params.amountPaise, locale) : '',
    by: 'by' in content.params ? content.params.by : '',
    facility: facilityOf(content),
    subject: ('purchase' in content.params && content.params.purchase?.subjectType) || 'appointment',
    channel: ('channel' in content.params && content.params.channel) || 'gateway',
    laboratory: lab?.laboratoryName ?? '',
    collection: lab?.collection ?? '',
    minutes: 'minutes' in content.params ? content.params.minutes : 0,
    pharmacy: 'medicineOrder' in content.params ? content.params.medicineOrder.pharmacyName : '',
    store: 'stock' in content.params ? content.params.stock.storeName : '',
    count: 'stock' in content.params ? content.params.stock.count : 0,
    qualifications: visit?.practitioner.qualifications ?? '',
    registration: visit?.practitioner.registrationNumber ?? '',
    council: visit?.practitioner.registrationCouncil ?? '',
  }
}

/** The words of a kind, with these values in them. */
export function say(
  language: Language,
  audience: NotificationAudience,
  content: NotificationContent,
  values: Values,
): NotificationText {
  const { locale, messages } = language
  const text = (messages.notifications.texts as Texts)[audience]?.[content.kind]
  if (!text) throw new Error(`There are no words for ${content.kind} to ${audience}.`)
  const translate = createTranslator({ locale: intlLocales[locale], messages: text })
  return {
    title: translate('title', values),
    body: translate('body', values),
    credentials: visitOf(content) && audience === 'patient' ? credentialsOf(language, values) : null,
  }
}

const visitOf = ({ params }: NotificationContent): NotifiedVisit | null =>
  ('visit' in params && params.visit) || null

function facilityOf({ params }: NotificationContent): string {
  if ('purchase' in params && params.purchase) return params.purchase.facilityName
  if ('healthPackage' in params) return params.healthPackage.facilityName
  return 'facilityName' in params ? params.facilityName : ''
}

function practitionerOf({ params }: NotificationContent): string {
  if ('visit' in params && params.visit) return params.visit.practitioner.name
  return 'practitionerName' in params ? params.practitionerName : ''
}

function credentialsOf(
  { locale, messages }: Language,
  { practitioner, qualifications, registration, council }: Values,
): string {
  const translate = createTranslator({
    locale: intlLocales[locale],
    messages: messages.notifications,
  })
  return [
    translate('doctor', { name: practitioner }),
    qualifications,
    translate('registration', { number: registration, council }),
  ]
    .filter(Boolean)
    .join(', ')
}
