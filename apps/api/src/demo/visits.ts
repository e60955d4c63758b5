import { inTransaction, type Tx } from '../platform/db/database.ts'
import type { Deps } from '../platform/deps.ts'
import { demoAccounts } from './accounts.ts'

const hourMs = 3_600_000
/** Ritu Malhotra, whose waiting room nobody else uses. */
const doctorPhone = '+919000000109'
/** What people forgot to end; the sweep ends each in its own way minutes after the start. */
const forgotten = [
  { status: 'booked', hoursAgo: 30, reason: 'Itching eyes since the weekend' },
  { status: 'arrived', hoursAgo: 54, reason: 'Sore throat and a cold' },
  { status: 'in_progress', hoursAgo: 78, reason: 'Headaches in the evening' },
] as const

/** Visits at a distance of one patient that nobody ended: missed by the patient, missed by the doctor, and forgotten. */
export async function seedForgottenVisits({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  const [, , , , ravi] = demoAccounts
  const patient = await db
    .selectFrom('user_account')
    .innerJoin('related_person', 'related_person.user_id', 'user_account.id')
    .select(['related_person.patient_id as id', 'user_account.id as user_id'])
    .where('phone_number', '=', ravi!.phone)
    .where('relation', '=', 'self')
    .executeTakeFirst()
  const doctor = await db
    .selectFrom('practitioner')
    .innerJoin('practitioner_offering', 'practitioner_offering.practitioner_id', 'practitioner.id')
    .select(['practitioner.id', 'facility_id', 'mode'])
    .where('phone', '=', doctorPhone)
    .where('mode', '<>', 'in_person')
    .executeTakeFirst()
  if (!patient || !doctor) return
  const known = await db
    .selectFrom('appointment')
    .select('id')
    .where('patient_id', '=', patient.id)
    .where('reason', '=', forgotten[0].reason)
    .executeTakeFirst()
  if (known) return
  await inTransaction(db, async (tx) => {
    for (const visit of forgotten) await insertVisit(tx, { ...visit, patient, doctor, now: clock.now() })
  })
}

type Visit = (typeof forgotten)[number] & {
  patient: { id: string; user_id: string }
  doctor: { id: string; facility_id: string; mode: 'in_person' | 'video' | 'audio' | 'text' }
  now: Date
}

async function insertVisit(tx: Tx, { status, hoursAgo, reason, patient, doctor, now }: Visit): Promise<void> {
  const startsAt = new Date(now.getTime() - hoursAgo * hourMs)
  const of = {
    patient_id: patient.id,
    practitioner_id: doctor.id,
    facility_id: doctor.facility_id,
    mode: doctor.mode,
    status,
  }
  const { id } = await tx
    .insertInto('appointment')
    .values({
      ...of,
      starts_at: startsAt,
      ends_at: new Date(startsAt.getTime() + hourMs / 4),
      fee_paise: 0,
      visit: 'first',
      refund_tiers: '[]',
      change_hours_before: 2,
      reason,
      booked_by: patient.user_id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (status === 'booked') return
  await tx
    .insertInto('encounter')
    .values({
      ...of,
      status,
      appointment_id: id,
      arrived_at: startsAt,
      admitted_at: status === 'in_progress' ? startsAt : null,
    })
    .execute()
}
