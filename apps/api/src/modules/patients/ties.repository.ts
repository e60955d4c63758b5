import { sql } from 'kysely'
import type { SharedKind } from '@imeds/contracts/patients'
import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/db/database.ts'

/** What ties people, practitioners and facilities to a patient. */
export type PatientTies = {
  /** Whose family the patient is in, oneself included. */
  relatedUserIds: readonly string[]
  facilityIds: readonly string[]
  appointments: readonly { practitionerId: string; status: string; endsAt: Date }[]
  emergencies: readonly { userId: string; openedAt: Date; expiresAt: Date }[]
  /** Consents that were not withdrawn. */
  shares: readonly { practitionerId: string; kinds: readonly SharedKind[]; startsAt: Date; endsAt: Date }[]
}

type TiesRow = {
  related: string[]
  facilities: string[]
  appointments: { practitionerId: string; status: string; endsAt: string }[]
  emergencies: { userId: string; openedAt: string; expiresAt: string }[]
  shares: { practitionerId: string; kinds: SharedKind[]; startsAt: string; endsAt: string }[]
}

/** A patient's ties to one actor, those of rows merged with it too where care goes along; undefined when there is no such patient. Reads appointments and shares for this purpose only. */
export async function findTies(
  db: Db | Tx,
  patientId: string,
  { userId, practitionerId, facilityIds }: Pick<Actor, 'userId' | 'practitionerId' | 'facilityIds'>,
): Promise<PatientTies | undefined> {
  const { rows } = await sql<TiesRow>`
    with person as (
      select same.id from patient asked join patient same
        on same.id = coalesce(asked.merged_into, asked.id) or same.merged_into = coalesce(asked.merged_into, asked.id)
      where asked.id = ${patientId})
    select
      array(select user_id from related_person
        where patient_id = p.id and user_id = ${userId} and ended_at is null) as related,
      array(select facility_id from patient_registration
        where patient_id = p.id and facility_id = any(${[...facilityIds]}::uuid[])) as facilities,
      (select coalesce(json_agg(json_build_object('practitionerId', practitioner_id, 'status', status, 'endsAt', ends_at)), '[]')
        from appointment where practitioner_id = ${practitionerId}
          and patient_id in (select id from person)) as appointments,
      (select coalesce(json_agg(json_build_object('userId', user_id, 'openedAt', opened_at, 'expiresAt', expires_at)), '[]')
        from break_glass where patient_id in (select id from person) and user_id = ${userId}) as emergencies,
      (select coalesce(json_agg(json_build_object('practitionerId', practitioner_id, 'kinds', kinds,
          'startsAt', starts_at, 'endsAt', ends_at)), '[]')
        from record_share where patient_id in (select id from person) and practitioner_id = ${practitionerId}
          and revoked_at is null) as shares
    from patient p where p.id = ${patientId}`.execute(db)
  const row = rows[0]
  return (
    row && {
      relatedUserIds: row.related,
      facilityIds: row.facilities,
      appointments: row.appointments.map((one) => ({ ...one, endsAt: new Date(one.endsAt) })),
      emergencies: row.emergencies.map((one) => ({
        ...one,
        openedAt: new Date(one.openedAt),
        expiresAt: new Date(one.expiresAt),
      })),
      shares: row.shares.map((one) => ({
        ...one,
        startsAt: new Date(one.startsAt),
        endsAt: new Date(one.endsAt),
      })),
    }
  )
}
