import type { Insertable } from 'kysely'
import { appointmentArrived } from '@imeds/contracts/scheduling'
import { inTransaction } from '../../src/platform/db/database.ts'
import type { Schema } from '../../src/platform/db/schema.ts'
import type { TestApp } from '../harness.ts'
import { createPerson, type Person } from '../people.ts'
import { createPatient, type PatientOptions, type PatientRow } from './patients.ts'
import { createPractitioner, type TestPractitioner } from './practitioners.ts'

export type Visit = {
  asha: Person
  patient: PatientRow
  meera: TestPractitioner
  appointmentId: string
  encounterId: string
}
export type VisitOptions = {
  appointment?: Partial<Insertable<Schema['appointment']>>
  patient?: PatientOptions['row']
  /** Others than new ones. */
  meera?: TestPractitioner
  asha?: Person
  of?: PatientRow
}

/** An appointment whose patient has arrived: by video, from now, half an hour long, unless said otherwise. */
export async function createVisit(test: TestApp, options: VisitOptions = {}): Promise<Visit> {
  const { db, publish } = test.deps
  const asha = options.asha ?? (await createPerson(test))
  const patient =
    options.of ??
    (await createPatient(test, { of: asha, ...(options.patient ? { row: options.patient } : {}) }))
  const meera = options.meera ?? (await createPractitioner(test, { offerings: [{ mode: 'video' }] }))
  const startsAt = test.clock.now()
  const { id: appointmentId } = await db
    .insertInto('appointment')
    .values({
      practitioner_id: meera.practitionerId,
      patient_id: patient.id,
      facility_id: meera.facilityId,
      mode: 'video',
      status: 'arrived',
      starts_at: startsAt,
      ends_at: new Date(startsAt.getTime() + 30 * 60_000),
      fee_paise: 50_000,
      refund_tiers: '[]',
      change_hours_before: 2,
      visit: 'first',
      reason: 'Fever since two days',
      symptoms: ['fever'],
      booked_by: asha.userId,
      ...options.appointment,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await inTransaction(db, (tx) => publish(tx, appointmentArrived({ appointmentId })))
  const { id: encounterId } = await db
    .selectFrom('encounter')
    .select('id')
    .where('appointment_id', '=', appointmentId)
    .executeTakeFirstOrThrow()
  return { asha, patient, meera, appointmentId, encounterId }
}

/** The two met in the call as it was booked. */
export async function holdAsBooked({ deps: { db } }: TestApp, encounterId: string): Promise<void> {
  for (const mode of ['video', 'audio'] as const)
    await db
      .updateTable('encounter')
      .set({ held_mode: mode })
      .where('id', '=', encounterId)
      .where('mode', '=', mode)
      .execute()
}
