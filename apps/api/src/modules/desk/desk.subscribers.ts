import {
  appointmentArrived,
  appointmentCancelled,
  appointmentFulfilled,
  appointmentMarkedNoShow,
  appointmentStarted,
  appointmentUnattended,
  practitionerDelayed,
} from '@imeds/contracts/scheduling'
import type { Deps } from '../../platform/deps.ts'
import type { Tx } from '../../platform/db/database.ts'
import { inSameTransaction, type Subscriber } from '../../platform/events/events.ts'
import { announceQueue } from './desk.topics.ts'
import { issueToken } from './tokens/issue-token.ts'
import { findQueue } from './queues/queue.repository.ts'
import { findTokenOfAppointment, updateToken } from './tokens/token.repository.ts'

type Of = { appointmentId: string }
type Follow = (now: Date) => Parameters<typeof updateToken>[2]

/** The token follows its appointment, whoever changed it: the desk, the practitioner's room, the patient. */
const follow =
  (change: Follow) =>
  async (deps: Deps, tx: Tx, { appointmentId }: Of): Promise<void> => {
    const token = await findTokenOfAppointment(tx, appointmentId)
    if (!token) return
    await updateToken(tx, token.id, change(deps.clock.now()))
    await announceQueue(deps, tx, { ...token, id: token.queue_id })
  }

export const subscribers: Subscriber[] = [
  inSameTransaction(appointmentArrived, 'desk.issue_token', issueToken),
  inSameTransaction(
    appointmentStarted,
    'desk.token_inside',
    follow((now) => ({ status: 'in_consultation', started_at: now })),
  ),
  inSameTransaction(
    appointmentFulfilled,
    'desk.token_done',
    follow((now) => ({ status: 'done', finished_at: now })),
  ),
  inSameTransaction(
    appointmentCancelled,
    'desk.token_cancelled',
    follow(() => ({ status: 'cancelled' })),
  ),
  inSameTransaction(
    appointmentMarkedNoShow,
    'desk.token_no_show',
    follow(() => ({ status: 'cancelled' })),
  ),
  inSameTransaction(
    appointmentUnattended,
    'desk.token_unattended',
    follow(() => ({ status: 'cancelled' })),
  ),
  inSameTransaction(practitionerDelayed, 'desk.queue_delayed', async (deps, tx, delayed) => {
    const queue = await findQueue(tx, delayed)
    if (queue) await announceQueue(deps, tx, queue)
  }),
]
