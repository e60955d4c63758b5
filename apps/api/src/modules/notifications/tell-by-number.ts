import type { NotificationContent } from '@imeds/contracts/notifications'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { canSend, sendMessage } from '../messaging/index.ts'
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
  if (!canSend(deps.config, 'sms')) return
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
  const body = composeSmsByNumber({ audience: 'patient', content })
  await sendMessage(deps, tx, { userId: null, channel: 'sms', purpose: content.kind, recipient, body })
}
