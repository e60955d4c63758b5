import { messagesFor, translator, type Locale } from '@imeds/i18n'
import { notificationText } from '@imeds/i18n/notification-text'
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

/** The same in one line. */
export const composeSms = (reader: Reader, told: Told): string =>
  oneLine(reader, told, reader.publicUrl + notificationLink(told.audience, told.content))

/** For somebody of whom only the number is known: English, and no page to sign in to. */
export const composeSmsByNumber = (told: Told): string => oneLine({ locale: 'en' }, told, '')

function oneLine(reader: Pick<Reader, 'locale'>, told: Told, link: string): string {
  const { title, body, credentials } = textFor(reader, told)
  return translator(reader.locale, 'notifications.message')('sms', {
    title,
    body,
    credentials: credentials ?? '',
    link,
  })
    .replaceAll(/ +/g, ' ')
    .trim()
}
