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

type Texts = Record<string, Record<string, { title: string; body: string } | undefined> | undefined>

/** What a notification says in the reader's language: the same words in the app, in an e-mail and in an SMS. */
export function notificationText(
  language: Language,
  audience: NotificationAudience,
  content: NotificationContent,
): NotificationText {
  const { locale, messages } = language
  const { where, texts } = messages.notifications
  const text = (texts as Texts)[audience]?.[content.kind]
  if (!text) throw new Error(`There are no words for ${content.kind} to ${audience}.`)
  const visit = ('visit' in content.params && content.params.visit) || null
  const lab = 'lab' in content.params ? content.params.lab : null
  const at = visit ?? lab
  const translate = createTranslator({
    locale: intlLocales[locale],
    messages: { ...text, where: visit ? where[visit.mode] : '' },
  })
  const values = {
    when: at ? formatInstant(at.startsAt, { zone: at.timeZone, locale }) : '',
    where: visit ? translate('where', { facility: visit.facilityName }) : '',
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
  }
  return {
    title: translate('title', values),
    body: translate('body', values),
    credentials: visit && audience === 'patient' ? credentialsOf(language, visit) : null,
  }
}

function facilityOf({ params }: NotificationContent): string {
  if ('purchase' in params && params.purchase) return params.purchase.facilityName
  return 'facilityName' in params ? params.facilityName : ''
}

function practitionerOf({ params }: NotificationContent): string {
  if ('visit' in params && params.visit) return params.visit.practitioner.name
  return 'practitionerName' in params ? params.practitionerName : ''
}

function credentialsOf({ locale, messages }: Language, { practitioner }: NotifiedVisit): string {
  const translate = createTranslator({
    locale: intlLocales[locale],
    messages: messages.notifications,
  })
  const { name, qualifications, registrationNumber: number, registrationCouncil: council } = practitioner
  return [translate('doctor', { name }), qualifications, translate('registration', { number, council })]
    .filter(Boolean)
    .join(', ')
}
