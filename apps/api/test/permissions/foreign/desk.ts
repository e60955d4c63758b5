import { newId } from '../../../src/platform/ids.ts'
import { createPatient } from '../../factories/patients.ts'
import { createAppointment } from '../../factories/scheduling.ts'
import type { TestApp } from '../../harness.ts'
import type { ForeignCase, World } from '../foreign-rows.ts'

export type DeskRows = { token: string; merge: string; link: string }

/** The body of a case is written before there is a world. */
const duplicateId = newId()

/** A token of somebody who waits, and two rows of one person that were merged. */
export async function createDeskRows(
  test: TestApp,
  { meera, patient, desk }: Pick<World, 'meera' | 'patient' | 'desk'>,
): Promise<DeskRows> {
  const { db } = test.deps
  const { facilityId, practitionerId } = meera
  const waiting = await createPatient(test, { facilityId, row: { name: 'Waiting' } })
  const appointment = await createAppointment(test, {
    practitioner: meera,
    patient: waiting,
    bookedBy: desk,
    startsAt: '2026-12-07T10:00:00Z',
    row: { status: 'arrived' },
  })
  const queue = await db
    .insertInto('token_queue')
    .values({ facility_id: facilityId, practitioner_id: practitionerId, day: '2026-12-07', letter: 'A' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const token = await db
    .insertInto('queue_token')
    .values({ queue_id: queue.id, appointment_id: appointment.id, issued_at: test.clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const merged = await createPatient(test, { facilityId, row: { name: 'Merged' } })
  const merge = await db
    .insertInto('patient_merge')
    .values({
      kept_id: patient.id,
      merged_id: merged.id,
      reason: 'A test of scope',
      merged_by: desk.userId,
      merged_at: test.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await createPatient(test, { facilityId, row: { id: duplicateId, name: 'Duplicate' } })
  const link = await db
    .insertInto('patient_link')
    .values({
      patient_id: waiting.id,
      facility_id: facilityId,
      linked_by: desk.userId,
      linked_at: test.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .updateTable('patient_registration')
    .set({ link_id: link.id })
    .where('patient_id', '=', waiting.id)
    .execute()
  return { token: token.id, merge: merge.id, link: link.id }
}

const facility = (world: World) => world.meera.facilityId
const practitioner = (world: World) => world.meera.practitionerId
const atFacility = (world: World) => ({ facilityId: world.meera.facilityId })

export const deskCases: Record<string, ForeignCase> = {
  listQueues: { as: 'front_desk', id: facility },
  listWorkingDays: { as: 'front_desk', id: facility, query: { from: '2026-12-07', days: 2 } },
  getDisplayAddress: { as: 'front_desk', id: facility },
  renewDisplayAddress: { as: 'front_desk', id: facility },
  setRoom: { as: 'front_desk', id: practitioner, more: atFacility, body: { room: 'Room 1' } },
  callNext: { as: 'practitioner', id: practitioner, more: atFacility, body: { expected: newId() } },
  changeToken: { as: 'front_desk', id: (world) => world.token, body: { change: 'call', from: 'waiting' } },
  printToken: { as: 'front_desk', id: (world) => world.token },
  getAppointmentToken: { as: 'patient', id: (world) => world.held },
  mergePatients: {
    as: 'front_desk',
    id: (world) => world.patient.id,
    body: { duplicateId, reason: 'A test of scope' },
  },
  getDeskPatient: { as: 'front_desk', id: (world) => world.patient.id },
  listPatientPlaces: { as: 'front_desk', id: (world) => world.patient.id },
  withdrawPatientLink: { as: 'front_desk', id: (world) => world.link },
  listMerges: { as: 'front_desk', id: (world) => world.patient.id },
  undoMerge: { as: 'front_desk', id: (world) => world.merge, body: { reason: 'A test of scope' } },
}
