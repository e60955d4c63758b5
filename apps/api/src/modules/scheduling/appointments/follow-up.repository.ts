import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

export type Consultation = {
  id: string
  fulfilledAt: Date
  timeZone: string
  validityDays: number
  /** Its free follow-up is booked or has taken place. */
  used: boolean
}

/** Consultations of a patient with a practitioner that took place, latest first. */
export const findConsultations = (
  db: Db | Tx,
  {
    patientId,
    practitionerId,
    id,
    except,
  }: {
    patientId: string
    practitionerId: string
    id?: string | undefined
    /** A follow-up that is being moved does not use up its own consultation. */
    except?: string | undefined
  },
): Promise<Consultation[]> => {
  let query = db
    .selectFrom('appointment as a')
    .innerJoin('facility', 'facility.id', 'a.facility_id')
    .innerJoin('practitioner', 'practitioner.id', 'a.practitioner_id')
    .select([
      'a.id',
      'facility.time_zone as timeZone',
      'practitioner.validity_days as validityDays',
      sql<Date>`a.fulfilled_at`.as('fulfilledAt'),
      sql<boolean>`exists (select from appointment f where f.follow_up_of = a.id and f.free_follow_up
        and f.status not in ('cancelled', 'unattended', 'expired') and f.id is distinct from ${except ?? null}::uuid)`.as(
        'used',
      ),
    ])
    .where('a.patient_id', '=', patientId)
    .where('a.practitioner_id', '=', practitionerId)
    .where('a.status', '=', 'fulfilled')
    .orderBy('a.fulfilled_at', 'desc')
    .limit(20)
  if (id) query = query.where('a.id', '=', id)
  return query.execute()
}
