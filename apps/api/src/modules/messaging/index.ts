import { listDemoMessages as listDemoMessagesEndpoint } from '@imeds/contracts/identity'
import type { Locale } from '@imeds/i18n'
import type { Config } from '../../platform/config.ts'
import { onPublic } from '../../platform/http/route.ts'
import type { Module } from '../../platform/module.ts'
import { deliverMessage } from './deliver-message.ts'
import type { Mailer, SmsGateway } from './gateway.ts'
import { listDemoMessages } from './list-demo-messages.ts'
import { createMsg91Gateway } from './msg91-gateway.ts'
import { createSmtpMailer } from './smtp-mailer.ts'

export { oneTimeCode } from './deliver-message.ts'
export { NotTaken, type Mailer, type SmsGateway } from './gateway.ts'
export type { NewMessage } from './message.repository.ts'
export { sendMessage } from './send-message.ts'

export type MessagingServices = { mailer: Mailer; smsGateway: SmsGateway }

/** Whether messages of a channel reach anybody in this installation. In demo mode the demo inbox takes all. */
export const canSend = ({ demo, sms, smtp }: Config, channel: 'email' | 'sms'): boolean =>
  demo || (channel === 'sms' ? sms : smtp) !== undefined

/**
 * The language in which a text goes out by SMS: the reader's where it is registered, else English; null where it is
 * registered in neither. In demo mode nothing has to be.
 */
export function smsLanguage({ demo, sms }: Config, template: string, wanted: Locale): Locale | null {
  if (demo || sms?.templates[smsTemplateName(template, wanted)]) return wanted
  return sms?.templates[template] ? 'en' : null
}

/** English has the plain name. */
export const smsTemplateName = (template: string, locale: Locale): string =>
  locale === 'en' ? template : `${template}.${locale}`

/** Messages to people by SMS and e-mail; in demo mode they are kept for the demo inbox and nothing leaves. */
export function createMessaging(config: Config, services: Partial<MessagingServices> = {}): Module {
  const mailer = services.mailer ?? (config.smtp && createSmtpMailer(config.smtp))
  const smsGateway = services.smsGateway ?? (config.sms && createMsg91Gateway(config.sms))
  return {
    name: 'messaging',
    routes: config.demo ? [onPublic(listDemoMessagesEndpoint, listDemoMessages)] : [],
    jobs: [deliverMessage({ mailer, smsGateway })],
    stop: async () => mailer?.close?.(),
  }
}
