import { messagesFor, translator, type Locale } from '@imeds/i18n'
import { notificationText } from '@imeds/i18n/notification-text'
import { smsTemplate, type TemplatedSms } from '@imeds/i18n/sms-template'
import type { NotificationAudience, NotificationContent } from '@imeds/contracts/notifications'
import { notificationLink, settingsLink } from './notification-link.ts'

export type Told = { audience: NotificationAudience; content: NotificationContent }
type Reader = { locale: Locale; publicUrl: string }

const textFor = ({ locale }: Pick<Reader, 'locale'>, { audience, content }: Told) =>
  notificationText({ locale, messages: messagesFor(locale) }, audience, content)

/** A plain e-mail: what is new, who the practitioner is, where to read on. */
export function composeEmail(reader: Reader, told: Told): { subject: string; body: string } {
  const { title, body, credentials } = textFor(reader, told)
  const t = translator(reader.locale, 'notifications.message')
  const link = reader.publicUrl + notificationLink(told.audience, told.content)
  const settings = t('settings', { link: reader.publicUrl + settingsLink })
  return {
    subject: title,
    body: [body, credentials, t('open', { link }), settings].filter(Boolean).join('\n\n'),
  }
}

/** The same as an SMS: a registered text with its values. */
export const composeSms = ({ locale, publicUrl }: Reader, { audience, content }: Told): TemplatedSms =>
  smsTemplate(
    { locale, messages: messagesFor(locale) },
    audience,
    content,
    publicUrl + notificationLink(audience, content),
  )

/** For somebody of whom only the number is known: English, and no page to sign in to. */
export const composeSmsByNumber = ({ audience, content }: Told): TemplatedSms =>
  smsTemplate({ locale: 'en', messages: messagesFor('en') }, audience, content, '')
