import type * as contract from '@imeds/contracts/consultation'
import { chatMessageSent } from '@imeds/contracts/consultation'
import { inTransaction } from '../../platform/db/database.ts'
import type { Handler } from '../../platform/http/route.ts'
import { takeFile } from '../files/index.ts'
import { findMessage, insertMessage } from './chat.repository.ts'
import { toMessageView } from './chat.view.ts'
import { EncounterFinished, MessageIdTaken } from './consultation.errors.ts'
import { lockEncounter } from './encounter.repository.ts'
import { requireSide } from './encounter.scope.ts'
import { isOpen } from './encounter.view.ts'

/** Adds a message to the room; the same id again answers the message that is there. */
export const sendChatMessage: Handler<typeof contract.sendChatMessage> = (
  deps,
  actor,
  { params, body },
  { audit },
) =>
  inTransaction(deps.db, async (tx) => {
    const { encounter, side } = await requireSide(tx, actor, await lockEncounter(tx, params.id))
    audit.patientId = encounter.patient_id
    const earlier = await findMessage(tx, params.messageId)
    if (earlier) {
      if (
        earlier.encounter_id !== encounter.id ||
        earlier.sender_user_id !== actor.userId ||
        earlier.body !== body.body ||
        earlier.file_id !== (body.fileId ?? null)
      )
        throw new MessageIdTaken()
      return toMessageView(earlier, actor)
    }
    if (!isOpen(encounter)) throw new EncounterFinished()
    if (body.fileId)
      await takeFile(tx, {
        fileId: body.fileId,
        ownerUserId: actor.userId,
        purposes: ['chat_attachment'],
        patientId: encounter.patient_id,
        retainAt: deps.clock.now(),
      })
    await insertMessage(tx, {
      id: params.messageId,
      encounterId: encounter.id,
      senderUserId: actor.userId,
      sender: side,
      body: body.body,
      fileId: body.fileId ?? null,
      sentAt: deps.clock.now(),
    })
    await deps.publish(
      tx,
      chatMessageSent({ encounterId: encounter.id, messageId: params.messageId }, [
        `encounter/${encounter.id}`,
      ]),
    )
    return toMessageView((await findMessage(tx, params.messageId))!, actor)
  })
