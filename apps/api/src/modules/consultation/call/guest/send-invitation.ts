import type { Locale } from '@imeds/i18n'
import type { Tx } from '../../../../platform/db/database.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { canSend, sendMessage, smsLanguage, smsTemplateName } from '../../../messaging/index.ts'
import { invitationTemplate, invitationText, invitationVariables } from './invitation-text.ts'

type Invitation = {
  practitioner: string
  key: string
  phone: string | undefined
  email: string | undefined
  language: Locale
}

/** Queues the link where this installation can send it; says by which ways. */
export async function sendInvitation(
  deps: Deps,
  tx: Tx,
  { practitioner, key, phone, email, language }: Invitation,
): Promise<('sms' | 'email')[]> {
  const sent: ('sms' | 'email')[] = []
  const address = deps.config.publicUrl
  const message = { userId: null, purpose: invitationTemplate }
  const locale = phone && smsLanguage(deps.config, invitationTemplate, language)
  if (phone && locale) {
    const variables = invitationVariables({ practitioner, key })
    await sendMessage(deps, tx, {
      ...message,
      channel: 'sms',
      recipient: phone,
      body: invitationText(locale, { ...variables, address }).body,
      template: smsTemplateName(invitationTemplate, locale),
      variables,
    })
    sent.push('sms')
  }
  if (email && canSend(deps.config, 'email')) {
    const text = invitationText(language, { practitioner, address, key })
    await sendMessage(deps, tx, { ...message, channel: 'email', recipient: email, ...text })
    sent.push('email')
  }
  return sent
}
