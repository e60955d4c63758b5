import * as contract from '@imeds/contracts/reviews'
import { createDemoUser } from '../modules/identity/index.ts'
import { reviewsModule } from '../modules/reviews/index.ts'
import type { Db } from '../platform/db/database.ts'
import { demoPassword } from './accounts.ts'
import { actorOf, runnerOf, type Ground } from './use-cases.ts'

const day = 86_400_000
/** Leela Thomas, who has been to many doctors. */
const reviewerPhone = '+919000000301'
type Said = { stars: number; text?: string; waits?: true; answer?: string }

/** By the doctor's number: what was said, the latest visit last. */
const said: Record<string, readonly Said[]> = {
  '+919000000002': [
    { stars: 5 },
    { stars: 4, text: 'Explains things in plain words. I waited twenty minutes longer than planned.' },
    {
      stars: 5,
      text: 'Listened to the end before she asked anything. The clinic is clean and easy to find.',
    },
    {
      stars: 3,
      text: 'Good advice, but the video call was cut off twice.',
      answer: 'I am sorry about the line. Please tell the desk when that happens: we then ring back at once.',
    },
    { stars: 5 },
    { stars: 5, text: 'Kind with my mother, and never in a hurry.' },
    { stars: 4, text: 'Came back for a second visit and she remembered everything.', waits: true },
  ],
  '+919000000102': [
    { stars: 4 },
    { stars: 3, text: 'Knows what he is doing. The queue could be shorter.' },
    { stars: 4 },
    { stars: 3 },
    { stars: 4, text: 'On time, and he answered all of my questions.' },
  ],
  '+919000000103': [{ stars: 5, text: 'Very gentle with children.' }, { stars: 5 }],
  '+919000000104': [{ stars: 2, text: 'Friendly, but I had to come back for the paper.', waits: true }],
}

/** Reviews of visits that took place: published, waiting for a moderator, and one with an answer. */
export async function seedReviews(ground: Ground, adminUserId: string): Promise<void> {
  const known = await ground.db.selectFrom('review').select('id').limit(1).executeTakeFirst()
  if (known) return
  const userId = await createDemoUser(ground, {
    phone: reviewerPhone,
    password: demoPassword,
    name: 'Leela Thomas',
    roles: [{ role: 'patient' }],
  })
  const patientId = await patientOf(ground.db, userId)
  for (const [phone, all] of Object.entries(said)) {
    const doctor = await doctorOf(ground.db, phone)
    if (!doctor) continue
    for (const [index, one] of all.entries()) {
      const visitedAt = new Date(ground.clock.now().getTime() - (all.length - index) * 9 * day)
      const visit = await visitOf(ground.db, { doctor, patientId, userId, visitedAt })
      await reviewVisit(
        { ...ground, clock: { now: () => new Date(visitedAt.getTime() + day) } },
        visit,
        one,
        {
          userId,
          adminUserId,
          doctor,
        },
      )
    }
  }
}

type Doctor = NonNullable<Awaited<ReturnType<typeof doctorOf>>>
type People = { userId: string; adminUserId: string; doctor: Doctor }

async function reviewVisit(
  ground: Ground,
  appointmentId: string,
  { stars, text = '', waits, answer }: Said,
  { userId, adminUserId, doctor }: People,
): Promise<void> {
  const run = runnerOf(ground, [reviewsModule])
  const admin = actorOf(adminUserId, 'admin')
  const written = await run(contract.writeReview, actorOf(userId, 'patient'), {
    params: { id: appointmentId },
    body: { stars, text },
  })
  const publish = (part: 'text' | 'answer', version: number) =>
    run(contract.moderateReview, admin, {
      params: { id: written.id },
      body: { part, decision: 'publish', reason: '', version },
    })
  if (text && !waits) await publish('text', written.version)
  if (!answer) return
  const practitioner = { ...actorOf(doctor.user_id, 'practitioner'), practitionerId: doctor.id }
  await run(contract.answerReview, practitioner, { params: { id: written.id }, body: { text: answer } })
  await publish('answer', written.version + 2)
}

const doctorOf = (db: Db, phone: string) =>
  db
    .selectFrom('practitioner')
    .innerJoin('practitioner_offering', 'practitioner_offering.practitioner_id', 'practitioner.id')
    .select(['practitioner.id', 'practitioner.user_id', 'facility_id', 'mode', 'fee_paise', 'slot_minutes'])
    .where('practitioner.phone', '=', phone)
    .executeTakeFirst()

async function patientOf(db: Db, userId: string): Promise<string> {
  const known = await db
    .selectFrom('related_person')
    .select('patient_id')
    .where('user_id', '=', userId)
    .executeTakeFirst()
  if (known) return known.patient_id
  return db.transaction().execute(async (tx) => {
    const { id } = await tx
      .insertInto('patient')
      .values({ name: 'Leela Thomas', gender: 'female', birth_date: '1979-03-22', phone: reviewerPhone })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('related_person')
      .values({ user_id: userId, patient_id: id, relation: 'self' })
      .execute()
    return id
  })
}

type Visit = { doctor: Doctor; patientId: string; userId: string; visitedAt: Date }
async function visitOf(db: Db, { doctor, patientId, userId, visitedAt }: Visit): Promise<string> {
  const endsAt = new Date(visitedAt.getTime() + doctor.slot_minutes * 60_000)
  const { id } = await db
    .insertInto('appointment')
    .values({
      practitioner_id: doctor.id,
      patient_id: patientId,
      facility_id: doctor.facility_id,
      mode: doctor.mode,
      status: 'fulfilled',
      starts_at: visitedAt,
      ends_at: endsAt,
      fulfilled_at: endsAt,
      fee_paise: doctor.fee_paise,
      visit: 'first',
      refund_tiers: '[]',
      change_hours_before: 2,
      booked_by: userId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
