import type { NotificationContent } from '@imeds/contracts/notifications'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { sendMessage, smsLanguage } from '../messaging/index.ts'
import { composeSmsByNumber } from './compose-message.ts'
import { findNumberOf, insertPatientNotice } from './patient-notice.repository.ts'
import type { News } from './tell.ts'

type ByNumber = Pick<News, 'subject'> & { patientId: string; content: NotificationContent; occasion: string }

/**
 * Tells a patient for whom nobody signs in, by SMS to the number that the desk wrote down, or to their contact's. Each
 * occasion once, in the caller's transaction.
 */
export async function tellByNumber(
  deps: Deps,
  tx: Tx,
  { patientId, content, subject, occasion }: ByNumber,
): Promise<void> {
  const { text: body, template, variables } = composeSmsByNumber({ audience: 'patient', content })
  if (!smsLanguage(deps.config, template, 'en')) return
  const recipient = await findNumberOf(tx, patientId)
  if (!recipient) return
  const isNew = await insertPatientNotice(tx, {
    patient_id: patientId,
    kind: content.kind,
    subject_type: subject.type,
    subject_id: subject.id,
    occasion,
    told_at: deps.clock.now(),
  })
  if (!isNew) return
  await sendMessage(deps, tx, {
    userId: null,
    channel: 'sms',
    purpose: content.kind,
    recipient,
    body,
    template,
    variables,
  })
}
