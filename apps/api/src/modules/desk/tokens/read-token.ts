import type { getAppointmentToken as contract, Token } from '@imeds/contracts/desk'
import type { Deps } from '../../../platform/deps.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { requireAppointment } from '../../scheduling/index.ts'
import { TokenNotFound } from '../desk.errors.ts'
import { findQueueById } from '../queues/queue.repository.ts'
import { readQueue } from '../queues/read-queue.ts'
import { findToken, findTokenOfAppointment, type TokenViewRow } from './token.repository.ts'
import { labelOf, toTokenView } from './token.view.ts'

async function standingOf({ db, clock }: Pick<Deps, 'db' | 'clock'>, token: TokenViewRow) {
  const queue = await findQueueById(db, token.queue_id)
  if (!queue) throw new TokenNotFound()
  return readQueue(db, queue, clock.now())
}

/** A token with what its patient may expect. */
export async function readToken(deps: Pick<Deps, 'db' | 'clock'>, id: string): Promise<Token> {
  const token = await findToken(deps.db, id)
  if (!token) throw new TokenNotFound()
  const { expected } = await standingOf(deps, token)
  return toTokenView(token, expected.get(id))
}

/** The token of an appointment, for whoever may see that; null before the patient was checked in. */
export const getAppointmentToken: Handler<typeof contract> = async (
  deps,
  actor,
  { params: { id } },
  { audit },
) => {
  const { patient_id } = await requireAppointment(deps.db, actor, 'appointment.read', id)
  audit.patientId = patient_id
  const token = await findTokenOfAppointment(deps.db, id)
  if (!token) return { token: null, room: null, nowCalled: null }
  const { expected, tokens } = await standingOf(deps, token)
  const called = tokens
    .filter(({ status, called_at }) => called_at && (status === 'called' || status === 'in_consultation'))
    .toSorted((a, b) => (b.called_at?.getTime() ?? 0) - (a.called_at?.getTime() ?? 0))[0]
  return {
    token: toTokenView(token, expected.get(token.id)),
    room: token.room,
    nowCalled: called ? labelOf(called) : null,
  }
}
