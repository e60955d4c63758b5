import type { getDisplay as contract } from '@imeds/contracts/desk'
import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { NotFound } from '../../../platform/errors.ts'
import { localDate } from '../../scheduling/index.ts'
import { listQueueRows } from '../queues/queue.repository.ts'
import { readQueues, type Standing } from '../queues/read-queue.ts'
import type { TokenViewRow } from '../tokens/token.repository.ts'
import { labelOf } from '../tokens/token.view.ts'
import { findDisplayByKey } from './display.repository.ts'

const shownNext = 3

/** Tokens and rooms for the wall of the waiting room; who the tokens are stands nowhere. */
export async function getDisplay(
  { db, clock }: Deps,
  _actor: Actor | null,
  { params: { key } }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const facility = await findDisplayByKey(db, key)
  if (!facility) throw new NotFound()
  const now = clock.now()
  const rows = await listQueueRows(db, facility.id, localDate(facility.time_zone, now.getTime()))
  const standings = await readQueues(db, rows, now)
  return {
    facilityName: facility.name,
    timeZone: facility.time_zone,
    rooms: rows.flatMap(({ id, letter, room }) => {
      const standing = standings.get(id)
      return standing?.tokens.length ? [{ letter, room, ...toRoom(standing) }] : []
    }),
  }
}

function toRoom({ tokens, delayMinutes }: Standing) {
  const labels = (status: TokenViewRow['status']) =>
    tokens.filter((token) => token.status === status).map(labelOf)
  const waiting = labels('waiting')
  return {
    called: labels('called'),
    inside: labels('in_consultation'),
    next: waiting.slice(0, shownNext),
    waiting: waiting.length,
    delayMinutes,
  }
}
