import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'

const appointments = (db: Db | Tx) =>
  db
    .selectFrom('appointment')
    .innerJoin('facility', 'facility.id', 'appointment.facility_id')
    .select([
      'appointment.id',
      'appointment.patient_id',
      'appointment.practitioner_id',
      'appointment.facility_id',
      'appointment.mode',
      'appointment.status',
      'appointment.starts_at',
      'appointment.version',
      'appointment.cancelled_as',
      'facility.name as facility_name',
      'facility.time_zone',
    ])

export type AppointmentRow = NonNullable<Awaited<ReturnType<typeof findAppointment>>>

export const findAppointment = (db: Db | Tx, id: string) =>
  appointments(db).where('appointment.id', '=', id).executeTakeFirst()

/** The same, and nobody cancels or moves it before the transaction ends. */
export const holdAppointment = (tx: Tx, id: string) =>
  appointments(tx).where('appointment.id', '=', id).forShare('appointment').executeTakeFirst()

/** Whether somebody said how a visit was. */
export const isReviewed = async (db: Db | Tx, appointmentId: string): Promise<boolean> =>
  (await db
    .selectFrom('review')
    .select('id')
    .where('appointment_id', '=', appointmentId)
    .executeTakeFirst()) !== undefined

/** Who waits for a practitioner at a facility on a day, or comes yet. */
export const findAwaited = (
  db: Db | Tx,
  {
    practitionerId,
    facilityId,
    day,
    now,
  }: { practitionerId: string; facilityId: string; day: string; now: Date },
) =>
  appointments(db)
    .where('appointment.practitioner_id', '=', practitionerId)
    .where('appointment.facility_id', '=', facilityId)
    .where(sql<boolean>`(appointment.starts_at at time zone facility.time_zone)::date = ${day}::date`)
    .where('appointment.starts_at', '>', sql<Date>`${day}::date - interval '1 day'`)
    .where('appointment.starts_at', '<', sql<Date>`${day}::date + interval '2 days'`)
    .where((eb) =>
      eb.or([
        eb('appointment.status', '=', 'arrived'),
        eb.and([eb('appointment.status', '=', 'booked'), eb('appointment.ends_at', '>', now)]),
      ]),
    )
    .orderBy('appointment.starts_at')
    .execute()

/** Which word on a practitioner's delay is the last. */
export const findDelayVersion = async (
  db: Db | Tx,
  { practitionerId, facilityId, day }: { practitionerId: string; facilityId: string; day: string },
): Promise<number | undefined> =>
  (
    await db
      .selectFrom('practitioner_delay')
      .select('version')
      .where('practitioner_id', '=', practitionerId)
      .where('facility_id', '=', facilityId)
      .where('day', '=', day)
      .executeTakeFirst()
  )?.version

export const findBill = (db: Db | Tx, id: string) =>
  db
    .selectFrom('bill')
    .innerJoin('facility', 'facility.id', 'bill.facility_id')
    .select([
      'bill.id',
      'bill.facility_id',
      'bill.patient_id',
      'bill.subject_type',
      'bill.subject_id',
      'bill.total_paise',
      'facility.name as facility_name',
    ])
    .where('bill.id', '=', id)
    .executeTakeFirst()

export const findRefund = (db: Db | Tx, id: string) =>
  db
    .selectFrom('refund')
    .select(['id', 'amount_paise', 'status', 'channel', 'failures'])
    .where('id', '=', id)
    .executeTakeFirst()

export const findEncounter = (db: Db | Tx, id: string) =>
  db
    .selectFrom('encounter')
    .select(['id', 'status', 'appointment_id'])
    .where('id', '=', id)
    .executeTakeFirst()

export const findShare = (db: Db | Tx, id: string) =>
  db
    .selectFrom('record_share')
    .innerJoin('practitioner', 'practitioner.id', 'record_share.practitioner_id')
    .select(['record_share.id', 'revoked_at', 'ends_at', 'practitioner.user_id'])
    .where('record_share.id', '=', id)
    .executeTakeFirst()

export const findClaim = (db: Db | Tx, id: string) =>
  db
    .selectFrom('claim')
    .innerJoin('facility', 'facility.id', 'claim.facility_id')
    .select(['claim.id', 'claim.patient_id', 'claim.facility_id', 'facility.name as facility_name'])
    .where('claim.id', '=', id)
    .executeTakeFirst()

export const findPrescription = (db: Db | Tx, id: string) =>
  db
    .selectFrom('prescription')
    .innerJoin('encounter', 'encounter.id', 'prescription.encounter_id')
    .select(['prescription.id', 'prescription.status', 'encounter.appointment_id'])
    .where('prescription.id', '=', id)
    .executeTakeFirst()

export const findMedicineOrder = (db: Db | Tx, id: string) =>
  db
    .selectFrom('medicine_order')
    .innerJoin('facility', 'facility.id', 'medicine_order.facility_id')
    .select([
      'medicine_order.id',
      'medicine_order.patient_id',
      'medicine_order.facility_id',
      'medicine_order.fulfilment',
      'facility.name as facility_name',
    ])
    .where('medicine_order.id', '=', id)
    .executeTakeFirst()

export const findPackagePurchase = (db: Db | Tx, id: string) =>
  db
    .selectFrom('package_purchase')
    .innerJoin('facility', 'facility.id', 'package_purchase.facility_id')
    .select([
      'package_purchase.id',
      'package_purchase.patient_id',
      'package_purchase.status',
      'package_purchase.expires_at',
      'facility.name as facility_name',
      'facility.time_zone',
    ])
    .where('package_purchase.id', '=', id)
    .executeTakeFirst()

export const findStore = (db: Db | Tx, id: string) =>
  db
    .selectFrom('store')
    .innerJoin('facility', 'facility.id', 'store.facility_id')
    .select(['store.id', 'store.facility_id', 'store.name', 'facility.name as facility_name'])
    .where('store.id', '=', id)
    .executeTakeFirst()

export const findReminder = (db: Db | Tx, id: string) =>
  db
    .selectFrom('medicine_reminder')
    .select(['id', 'prescription_id', 'status'])
    .where('id', '=', id)
    .executeTakeFirst()
