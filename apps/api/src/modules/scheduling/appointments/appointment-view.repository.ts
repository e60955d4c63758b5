import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Cursor } from '../../../platform/db/page.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { busyStatuses } from './appointment-status.ts'
import { withinReach } from './appointment.scope.ts'
import type { RefundTier } from './policy.ts'
import { ofPerson } from '../../patients/index.ts'

// Appointments with the names that go with them, in one query.
const views = (db: Db | Tx, actor: Actor) =>
  db
    .selectFrom('appointment as a')
    .innerJoin('patient', 'patient.id', 'a.patient_id')
    .innerJoin('practitioner', 'practitioner.id', 'a.practitioner_id')
    .innerJoin('facility', 'facility.id', 'a.facility_id')
    .leftJoin('package_purchase', 'package_purchase.id', 'a.package_purchase_id')
    .leftJoin('bill', (join) =>
      join
        .onRef('bill.subject_id', '=', 'a.id')
        .on('bill.subject_type', '=', sql.lit('appointment'))
        // As they stand in the index: a plan that is kept knows no parameters.
        .on('bill.kind', '<>', sql.lit('credit_note'))
        .on('bill.status', '<>', sql.lit('cancelled')),
    )
    .select([
      'a.id',
      'a.version',
      'a.status',
      'a.mode',
      'a.visit',
      'a.follow_up_of',
      'a.starts_at',
      'a.ends_at',
      'a.hold_expires_at',
      'a.fee_paise',
      'a.payment',
      'a.package_purchase_id',
      'package_purchase.name as package_name',
      'a.reason',
      'a.symptoms',
      'a.cancelled_as',
      'a.cancel_reason',
      'a.change_hours_before',
      'a.refund_cap_percent',
      'a.created_at',
      'a.patient_id',
      'a.practitioner_id',
      'a.facility_id',
      'patient.name as patient_name',
      'patient.gender',
      'patient.birth_date',
      'facility.name as facility_name',
      'facility.time_zone',
      'bill.id as bill_id',
      'bill.status as bill_status',
      'bill.total_paise as bill_total_paise',
      'bill.paid_paise as bill_paid_paise',
      sql<RefundTier[]>`a.refund_tiers`.as('refund_tiers'),
      sql<string>`practitioner.given_name || ' ' || practitioner.family_name`.as('practitioner_name'),
      sql<string>`concat_ws(', ', facility.address_line, facility.city, facility.pin_code)`.as('address'),
      sql<boolean>`exists (select from related_person r
        where r.patient_id = a.patient_id and r.user_id = ${actor.userId} and r.ended_at is null)`.as(
        'related',
      ),
    ])

export type AppointmentViewRow = NonNullable<Awaited<ReturnType<typeof findAppointmentView>>>

export const findAppointmentView = (db: Db | Tx, actor: Actor, id: string) =>
  views(db, actor).where('a.id', '=', id).executeTakeFirst()

export type After = Cursor<'instant'>
export type ListFilter = {
  when: 'upcoming' | 'past'
  patientId?: string | undefined
  practitionerId?: string | undefined
  status?: AppointmentViewRow['status'] | undefined
  after?: After | undefined
  limit: number
  now: Date
}

/** Upcoming ones soonest first, past ones latest first; holds that ran out are in neither. */
export function listAppointmentViews(
  db: Db,
  actor: Actor,
  { when, patientId, practitionerId, status, after, limit, now }: ListFilter,
) {
  const upcoming = when === 'upcoming'
  const order = upcoming ? 'asc' : 'desc'
  let query = views(db, actor)
    .where(withinReach(actor, 'appointment.read'))
    .where((eb) => {
      const live = eb.or([eb('a.status', '<>', 'held'), eb('a.hold_expires_at', '>', now)])
      const ahead = eb.and([
        // Slots last three hours at most: the bound keeps the index out of the past.
        eb('a.starts_at', '>', new Date(now.getTime() - 86_400_000)),
        eb.or([eb('a.ends_at', '>', now), eb('a.status', '=', 'in_progress')]),
      ])
      return upcoming
        ? eb.and([eb('a.status', 'in', busyStatuses), live, ahead])
        : eb.and([
            eb('a.status', 'not in', ['held', 'expired']),
            eb.not(eb.and([eb('a.status', 'in', busyStatuses), ahead])),
          ])
    })
    .orderBy('a.starts_at', order)
    .orderBy('a.id', order)
    .limit(limit)
  if (patientId) query = query.where(ofPerson('a.patient_id', patientId))
  if (practitionerId) query = query.where('a.practitioner_id', '=', practitionerId)
  if (status) query = query.where('a.status', '=', status)
  if (after)
    query = query.where((eb) =>
      eb(eb.refTuple('a.starts_at', 'a.id'), upcoming ? '>' : '<', eb.tuple(new Date(after.key), after.id)),
    )
  return query.execute()
}

export type AgendaFilter = {
  from: string
  days: number
  practitionerId?: string | undefined
  facilityId?: string | undefined
  cancelled: boolean
  after?: After | undefined
  limit: number
  now: Date
}

/** By time; each appointment on the date that its facility's calendar shows. */
export function listAgendaViews(
  db: Db,
  actor: Actor,
  { from, days, practitionerId, facilityId, cancelled, after, limit, now }: AgendaFilter,
) {
  const local = sql<string>`(a.starts_at at time zone facility.time_zone)::date`
  let query = views(db, actor)
    .where(withinReach(actor, 'appointment.attend'))
    // Zones are within a day of UTC: the index narrows, the local date decides.
    .where('a.starts_at', '>=', sql<Date>`${from}::date - interval '1 day'`)
    .where('a.starts_at', '<', sql<Date>`${from}::date + ${days}::int + interval '1 day'`)
    .where(local, '>=', sql<string>`${from}::date`)
    .where(local, '<', sql<string>`${from}::date + ${days}::int`)
    .where('a.status', 'not in', cancelled ? ['expired'] : ['expired', 'cancelled'])
    .where((eb) => eb.or([eb('a.status', '<>', 'held'), eb('a.hold_expires_at', '>', now)]))
    .orderBy('a.starts_at')
    .orderBy('a.id')
    .limit(limit)
  if (practitionerId) query = query.where('a.practitioner_id', '=', practitionerId)
  if (facilityId) query = query.where('a.facility_id', '=', facilityId)
  if (after)
    query = query.where((eb) =>
      eb(eb.refTuple('a.starts_at', 'a.id'), '>', eb.tuple(new Date(after.key), after.id)),
    )
  return query.execute()
}
