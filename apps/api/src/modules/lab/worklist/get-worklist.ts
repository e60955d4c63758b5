import type * as contract from '@imeds/contracts/lab'
import { WorkQueue } from '@imeds/contracts/lab'
import type { Handler } from '../../../platform/http/route.ts'
import { addDays, dayMs, instantOf, localDate } from '../../../platform/time/zone.ts'
import { requireLaboratory } from '../offers/laboratory.scope.ts'
import { partsOf, toOrderCard } from '../orders/order.view.ts'
import { findWork } from '../orders/read-order.repository.ts'
import { findOnTime, findUntold } from './figures.repository.ts'
import { queueOf } from './queue.ts'

const figureDays = 30

/** What is to be done: the visits of a day, and everything that was begun and is not at its end. */
export const getWorklist: Handler<typeof contract.getWorklist> = async (
  { db, clock },
  actor,
  { params: { id }, query },
) => {
  const { time_zone: timeZone } = await requireLaboratory(db, actor, 'lab.operate', id)
  const now = clock.now()
  const date = query.date ?? localDate(timeZone, now.getTime())
  const day = {
    from: new Date(instantOf(timeZone, date, 0)),
    to: new Date(instantOf(timeZone, addDays(date, 1), 0)),
  }
  const work = await findWork(db, id, day)
  const counts = Object.fromEntries(
    WorkQueue.options.map((queue) => [queue, work.filter(({ status }) => queueOf(status) === queue).length]),
  ) as Record<WorkQueue, number>
  const chosen = work
    .filter(({ status }) => !query.queue || queueOf(status) === query.queue)
    .slice(0, query.limit)
  const ids = chosen.map((row) => row.id)
  const [partsFor, untold, figures] = await Promise.all([
    partsOf(db, ids),
    findUntold(db, ids),
    findOnTime(db, id, new Date(now.getTime() - figureDays * dayMs)),
  ])
  return {
    date,
    timeZone,
    counts,
    onTime: figures.released
      ? { released: figures.released, onTime: figures.on_time, within48Hours: figures.within_48_hours }
      : null,
    items: chosen.map((row) => {
      const parts = partsFor(row.id)
      return {
        ...toOrderCard(row, parts.items),
        collectionAddress: row.address_line && `${row.address_line}, ${row.city} ${row.pin_code}`,
        accessions: parts.specimens.flatMap(({ accession, status }) =>
          accession && status !== 'rejected' ? [accession] : [],
        ),
        critical: untold.has(row.id),
        late: row.status !== 'booked' && row.promised_at < now,
        paid: parts.bill?.status !== 'open',
      }
    }),
    next: null,
  }
}
