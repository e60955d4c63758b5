import type * as contract from '@imeds/contracts/scheduling'
import { decodeCursor, toPage } from '../../../platform/db/page.ts'
import { InvalidRequest } from '../../../platform/errors.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { listAgendaViews, listAppointmentViews } from './appointment-view.repository.ts'
import { toAppointmentView } from './appointment.view.ts'

/** Appointments of the own and family profiles, of the practitioner, or of the facility, by role. */
export const listMyAppointments: Handler<typeof contract.listMyAppointments> = async (
  { db, clock },
  actor,
  { query: { cursor, limit, ...filter } },
) => {
  const now = clock.now()
  const after = decodeCursor(cursor, 'instant')
  const found = await listAppointmentViews(db, actor, { ...filter, after, limit: limit + 1, now })
  const { items, next } = toPage(found, limit, (row) => row.starts_at.toISOString())
  return { items: items.map((row) => toAppointmentView(row, actor, now)), next }
}

/** The appointments of some days, by time. */
export const listAgenda: Handler<typeof contract.listAgenda> = async (
  { db, clock },
  actor,
  { query: { cursor, limit, cancelled, from, ...filter } },
) => {
  if (from < '1970-01-01' || from > '2200-01-01')
    throw new InvalidRequest({ fields: [{ path: 'query.from', code: 'not_date' }] })
  const now = clock.now()
  const found = await listAgendaViews(db, actor, {
    ...filter,
    from,
    cancelled: cancelled === 'true',
    after: decodeCursor(cursor, 'instant'),
    limit: limit + 1,
    now,
  })
  const { items, next } = toPage(found, limit, (row) => row.starts_at.toISOString())
  return { items: items.map((row) => toAppointmentView(row, actor, now)), next }
}
