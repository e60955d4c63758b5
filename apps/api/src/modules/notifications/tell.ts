import { notificationCreated, type NotificationAudience } from '@imeds/contracts/notifications'
import type { NotificationContent } from '@imeds/contracts/notifications'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { canSend, sendMessage, smsLanguage, smsTemplateName } from '../messaging/index.ts'
import { channelsFor } from './channels.ts'
import { composeEmail, composeSms, type Told } from './compose-message.ts'
import { insertNotification } from './notification.repository.ts'
import { findChoices } from './preference.repository.ts'
import { findRecipients, type Recipient } from './recipient.repository.ts'

export type News = {
  content: NotificationContent
  subject: {
    type:
      | 'appointment'
      | 'bill'
      | 'refund'
      | 'encounter'
      | 'prescription'
      | 'practitioner'
      | 'record_share'
      | 'claim'
      | 'lab_order'
      | 'medicine_order'
      | 'medicine_reminder'
      | 'package_purchase'
      | 'store'
    id: string
  }
  /** Tells apart what may happen to the same subject again. */
  occasion?: string
  /** Somebody who stands on two sides is told once, by the side that comes first here. */
  to: Partial<Record<'staff' | 'practitioner' | 'patient', readonly string[]>>
}

/**
 * Tells people what is new, each by the channels that they want, all in the caller's transaction. Whoever was told of
 * this occasion before is told nothing: calling it again is harmless.
 */
export async function tell(deps: Deps, tx: Tx, { content, subject, occasion = '', to }: News): Promise<void> {
  const audiences = new Map<string, NotificationAudience>()
  for (const audience of ['staff', 'practitioner', 'patient'] as const)
    for (const userId of to[audience] ?? []) if (!audiences.has(userId)) audiences.set(userId, audience)
  // In one order everywhere, so that two deliveries of one event never wait for each other.
  for (const recipient of await findRecipients(tx, [...audiences.keys()].toSorted())) {
    const audience = audiences.get(recipient.userId) ?? 'patient'
    const choices = await findChoices(tx, { userId: recipient.userId, audience })
    const channels = channelsFor(audience, content.kind, choices)
    const notificationId = await insertNotification(tx, {
      user_id: recipient.userId,
      audience,
      kind: content.kind,
      subject_type: subject.type,
      subject_id: subject.id,
      occasion,
      params: JSON.stringify(content.params),
      in_app: channels.in_app,
      created_at: deps.clock.now(),
    })
    if (!notificationId) continue
    if (channels.in_app)
      await deps.publish(tx, notificationCreated({ notificationId }, [`user/${recipient.userId}`]))
    const told = { audience, content }
    if (channels.email) await email(deps, tx, recipient, notificationId, told)
    if (channels.sms) await sms(deps, tx, recipient, notificationId, told)
  }
}

async function email(
  deps: Deps,
  tx: Tx,
  { userId, locale, email: recipient }: Recipient,
  notificationId: string,
  told: Told,
): Promise<void> {
  if (!recipient || !canSend(deps.config, 'email')) return
  const composed = composeEmail({ locale, publicUrl: deps.config.publicUrl }, told)
  const purpose = told.content.kind
  await sendMessage(deps, tx, { userId, notificationId, channel: 'email', purpose, recipient, ...composed })
}

async function sms(
  deps: Deps,
  tx: Tx,
  { userId, locale, phone: recipient }: Recipient,
  notificationId: string,
  told: Told,
): Promise<void> {
  if (!recipient || !canSend(deps.config, 'sms')) return
  const { publicUrl } = deps.config
  const { template } = composeSms({ locale, publicUrl }, told)
  // What a person wants by SMS beyond what is registered reaches them by the other ways.
  const language = smsLanguage(deps.config, template, locale)
  if (!language) return
  const { text: body, variables } = composeSms({ locale: language, publicUrl }, told)
  await sendMessage(deps, tx, {
    userId,
    notificationId,
    channel: 'sms',
    purpose: told.content.kind,
    recipient,
    body,
    template: smsTemplateName(template, language),
    variables,
  })
}
