import type * as contract from '@imeds/contracts/consultation'
import { inTransaction } from '../../platform/db/database.ts'
import type { Handler } from '../../platform/http/route.ts'
import { listMessageRows, readByOthers, saveReceipt } from './chat.repository.ts'
import { toMessageView } from './chat.view.ts'
import { findEncounter } from './encounter.repository.ts'
import { requireSide } from './encounter.scope.ts'

export const listChatMessages: Handler<typeof contract.listChatMessages> = async (
  { db },
  actor,
  { params, query },
  { audit },
) => {
  const { encounter } = await requireSide(db, actor, await findEncounter(db, params.id))
  audit.patientId = encounter.patient_id
  const rows = await listMessageRows(db, encounter.id, query.after, query.limit + 1)
  return {
    items: rows.slice(0, query.limit).map((row) => toMessageView(row, actor)),
    readByOther: await readByOthers(db, encounter.id, actor.userId),
    more: rows.length > query.limit,
  }
}

/** A receipt never goes back, and never past what was sent. */
export const markChatRead: Handler<typeof contract.markChatRead> = async (
  { db, clock },
  actor,
  { params, body },
) => {
  const { encounter } = await requireSide(db, actor, await findEncounter(db, params.id))
  const seq = Math.min(body.seq, encounter.last_message_seq)
  await inTransaction(db, (tx) => saveReceipt(tx, encounter.id, actor.userId, seq, clock.now()))
  return { seq }
}
