import type * as contract from '@imeds/contracts/scheduling'
import type { Permission } from '@imeds/contracts'
import type { Appointment } from '@imeds/contracts/scheduling'
import { authorize, type Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { findAppointmentView, type AppointmentViewRow } from './appointment-view.repository.ts'
import { reaches } from './appointment.scope.ts'
import { toAppointmentView } from './appointment.view.ts'

/** The appointment, if the actor's permission reaches it; else the same `not_found` as for one that does not exist. */
export async function requireAppointment(
  db: Db | Tx,
  actor: Actor,
  permission: Permission,
  id: string,
): Promise<AppointmentViewRow> {
  const row = await findAppointmentView(db, actor, id)
  if (!row) throw new NotFound()
  authorize(actor, permission, reaches(actor, row), new NotFound())
  return row
}

/** The appointment as it stands after the actor's own change. */
export async function readAppointment(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  id: string,
): Promise<Appointment> {
  const row = await findAppointmentView(db, actor, id)
  if (!row) throw new NotFound()
  return toAppointmentView(row, actor, clock.now())
}

/** One appointment with what the asking person may do with it. */
export const getAppointment: Handler<typeof contract.getAppointment> = async (
  { db, clock },
  actor,
  { params },
  { audit },
) => {
  const row = await requireAppointment(db, actor, 'appointment.read', params.id)
  audit.patientId = row.patient_id
  return toAppointmentView(row, actor, clock.now())
}
