import type { changeToken as contract, TokenChange } from '@imeds/contracts/desk'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { inTransaction, type Db, type Tx } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { markFulfilled, markInProgress } from '../../scheduling/index.ts'
import { PractitionerConducts, QueueChanged, TokenNotFound, WrongStatus } from '../desk.errors.ts'
import { mindsQueue } from '../desk.scope.ts'
import { announceQueue } from '../desk.topics.ts'
import { lockQueue } from '../queues/queue.repository.ts'
import { readToken } from './read-token.ts'
import { countCall, findToken, isConducted, updateToken, type TokenViewRow } from './token.repository.ts'
import { statusAfter } from './token-status.ts'

/** Moves a token along the table of statuses. */
export const changeToken: Handler<typeof contract> = async (
  deps,
  actor,
  { params: { id }, body: { change, from } },
  { audit },
) => {
  await inTransaction(deps.db, async (tx) => {
    const token = await requireToken(tx, actor, id)
    audit.patientId = token.patient_id
    if (change === 'start' || change === 'finish') await changeVisit(deps, tx, actor, token, { change, from })
    else await changePlace(deps, tx, token, { change, from })
  })
  return readToken(deps, id)
}

/** The token, if the actor minds its queue; else refused like one that does not exist. */
export async function requireToken(db: Db | Tx, actor: Actor, id: string): Promise<TokenViewRow> {
  const token = await findToken(db, id)
  if (!token || !mindsQueue(actor, token)) throw new TokenNotFound()
  return token
}

export async function callToken(tx: Tx, id: string, at: Date): Promise<void> {
  await updateToken(tx, id, { status: 'called', called_at: at })
  await countCall(tx, id)
}

type Wish<Change extends TokenChange> = { change: Change; from: TokenViewRow['status'] }

function requireChange({ status }: TokenViewRow, { change, from }: Wish<TokenChange>) {
  if (status !== from) throw new QueueChanged({ data: { status } })
  const next = statusAfter(status, change)
  if (!next) throw new WrongStatus({ data: { status } })
  return next
}

/** Called, skipped, back in the queue: the visit itself does not change. */
async function changePlace(
  deps: Deps,
  tx: Tx,
  token: TokenViewRow,
  wish: Wish<'call' | 'skip' | 'return'>,
): Promise<void> {
  await lockQueue(tx, token.queue_id)
  const fresh = await findToken(tx, token.id)
  if (!fresh) throw new TokenNotFound()
  const status = requireChange(fresh, wish)
  if (status === 'called') await callToken(tx, token.id, deps.clock.now())
  else await updateToken(tx, token.id, { status })
  await announceQueue(deps, tx, { ...token, id: token.queue_id })
}

/** The visit begins or is over, where the practitioner has no screen at hand; the token follows the appointment. */
async function changeVisit(
  deps: Deps,
  tx: Tx,
  actor: Actor,
  token: TokenViewRow,
  wish: Wish<'start' | 'finish'>,
): Promise<void> {
  requireChange(token, wish)
  if (
    wish.change === 'finish' &&
    actor.role !== 'practitioner' &&
    (await isConducted(tx, token.appointment_id))
  )
    throw new PractitionerConducts()
  const change = wish.change === 'start' ? markInProgress : markFulfilled
  await change(deps, tx, token.appointment_id, actor.userId)
}
