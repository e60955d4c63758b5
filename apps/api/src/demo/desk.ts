import { openBill } from '../modules/billing/index.ts'
import { inTransaction, type Db, type Tx } from '../platform/db/database.ts'
import type { Deps } from '../platform/deps.ts'

type Person = [name: string, gender: 'female' | 'male', birthDate: string, phone: string | null]

/** On the books of the clinic without an account; the last two are one person, to be joined. */
const people: Person[] = [
  ['Farida Begum', 'female', '1980-02-01', '+919000001101'],
  ['Gopal Krishna', 'male', '1962-11-23', '+919000001102'],
  ['Chintu Yadav', 'male', '2020-04-17', null],
  ['Anjali Verma', 'female', '1995-07-30', '+919000001104'],
  ['Ibrahim Shaik', 'male', '1974-01-09', '+919000001105'],
  ['Padma Lakshmi', 'female', '1951-08-12', '+919000001106'],
  ['Venkat Rao', 'male', '1969-03-05', '+919000001107'],
  ['Venkata Rao', 'male', '1969-03-05', '+919000001107'],
]
const quarterMs = 15 * 60_000

/** A waiting room in the middle of a day: some wait with tokens, some come yet, one was written down twice. */
export async function seedDesk(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { facilityId, doctorPhone, deskUserId }: { facilityId: string; doctorPhone: string; deskUserId: string },
): Promise<void> {
  const doctor = await findDoctor(db, doctorPhone, facilityId)
  if (!doctor) return
  await inTransaction(db, async (tx) => {
    const known = await tx
      .selectFrom('patient')
      .select('id')
      .where('name', '=', people[0]![0])
      .executeTakeFirst()
    if (known) return
    const ids: string[] = []
    for (const person of people) ids.push(await insertPatient(tx, person, { facilityId, deskUserId }))
    await tx
      .insertInto('patient_contact')
      .values({
        patient_id: ids[2]!,
        name: 'Sunita Yadav',
        relation: 'parent',
        phone: '+919000001103',
        guardian: true,
      })
      .execute()
    const first = Math.floor(clock.now().getTime() / quarterMs) * quarterMs
    const queue = await tx
      .insertInto('token_queue')
      .values({
        facility_id: facilityId,
        practitioner_id: doctor.id,
        day: new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' }).format(first),
        letter: 'A',
        room: 'Room 2',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const [index, patientId] of ids.slice(0, 6).entries()) {
      const startsAt = new Date(first + index * doctor.slot_minutes * 60_000)
      const visit = { patientId, startsAt, facilityId, deskUserId, doctor, arrived: index < 4 }
      const appointmentId = await insertVisit(tx, visit)
      if (visit.arrived)
        await tx
          .insertInto('queue_token')
          .values({ queue_id: queue.id, appointment_id: appointmentId, issued_at: clock.now() })
          .execute()
    }
  })
}

type Doctor = NonNullable<Awaited<ReturnType<typeof findDoctor>>>
const findDoctor = (db: Db, phone: string, facilityId: string) =>
  db
    .selectFrom('practitioner')
    .innerJoin('user_account', 'user_account.id', 'practitioner.user_id')
    .innerJoin('practitioner_offering as offering', 'offering.practitioner_id', 'practitioner.id')
    .select([
      'practitioner.id',
      'practitioner.change_hours_before',
      'practitioner.refund_tiers',
      'offering.slot_minutes',
      'offering.fee_paise',
    ])
    .where('user_account.phone_number', '=', phone)
    .where('offering.facility_id', '=', facilityId)
    .where('offering.mode', '=', 'in_person')
    .executeTakeFirst()

async function insertPatient(
  tx: Tx,
  [name, gender, birth_date, phone]: Person,
  { facilityId, deskUserId }: { facilityId: string; deskUserId: string },
): Promise<string> {
  const { id } = await tx
    .insertInto('patient')
    .values({ name, gender, birth_date, phone, created_by: deskUserId })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.insertInto('patient_registration').values({ patient_id: id, facility_id: facilityId }).execute()
  return id
}

type Visit = {
  patientId: string
  startsAt: Date
  facilityId: string
  deskUserId: string
  doctor: Doctor
  arrived: boolean
}

async function insertVisit(tx: Tx, visit: Visit): Promise<string> {
  const { patientId, startsAt, facilityId, deskUserId, doctor, arrived } = visit
  const { id } = await tx
    .insertInto('appointment')
    .values({
      practitioner_id: doctor.id,
      patient_id: patientId,
      facility_id: facilityId,
      mode: 'in_person',
      status: arrived ? 'arrived' : 'booked',
      payment: 'at_desk',
      starts_at: startsAt,
      ends_at: new Date(startsAt.getTime() + doctor.slot_minutes * 60_000),
      fee_paise: doctor.fee_paise,
      visit: 'first',
      refund_tiers: JSON.stringify(doctor.refund_tiers),
      change_hours_before: doctor.change_hours_before,
      booked_by: deskUserId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await openBill(tx, {
    subjectType: 'appointment',
    subjectId: id,
    facilityId,
    patientId,
    practitionerId: doctor.id,
    lines: [
      {
        description: { code: 'consultation', params: { mode: 'in_person' } },
        sacCode: '999312',
        quantity: 1,
        unitPricePaise: doctor.fee_paise,
      },
    ],
    createdBy: deskUserId,
  })
  if (arrived)
    await tx
      .insertInto('encounter')
      .values({
        appointment_id: id,
        patient_id: patientId,
        practitioner_id: doctor.id,
        facility_id: facilityId,
        mode: 'in_person',
        status: 'arrived',
      })
      .execute()
  return id
}
