import type { Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import { canSend, sendMessage, smsLanguage, smsTemplateName } from '../../messaging/index.ts'
import { securityNotice } from '../challenge/code-message.ts'
import { findAccount } from './account.repository.ts'

/** Tells a person at the number (and the verified address) that counted until now what changed about the account. */
export async function tellOwner(
  deps: Deps,
  tx: Tx,
  userId: string,
  what: 'password' | 'phone' | 'email' | 'authenticator',
): Promise<void> {
  const account = await findAccount(tx, userId)
  if (!account) return
  const message = { userId, purpose: 'security_notice', ...securityNotice(account.locale, what) }
  const template = `security_notice.${what}`
  const locale = smsLanguage(deps.config, template, account.locale)
  if (locale)
    await sendMessage(deps, tx, {
      ...message,
      ...securityNotice(locale, what),
      channel: 'sms',
      recipient: account.phone_number,
      template: smsTemplateName(template, locale),
    })
  if (account.email && account.email_verified && canSend(deps.config, 'email'))
    await sendMessage(deps, tx, { ...message, channel: 'email', recipient: account.email })
}
