import { loadSpecialities } from '../../catalogue/index.ts'
import { createDemoUser } from '../modules/identity/index.ts'
import { systemClock } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { connect, createPool, inTransaction, type Db, type Tx } from '../platform/db/database.ts'
import { demoAccounts, demoPassword } from './accounts.ts'
import { seedDesk } from './desk.ts'
import { demoFacilities } from './facilities.ts'
import { seedLaboratories } from './lab.ts'
import { seedMoney } from './money.ts'
import { seedPackages } from './packages.ts'
import { seedPatients } from './patients.ts'
import { seedReviews } from './reviews.ts'
import { seedRecords } from './records.ts'
import { seedPharmacies } from './pharmacy.ts'
import { demoPractitioners, rolesOf, type DemoPractitioner } from './practitioners.ts'
import { seedForgottenVisits } from './visits.ts'

type Options = { config: Config; databaseUrl: string; onStep: (progress: string) => void }

/** Fills an empty installation with invented people and clinics. False when there was data already. */
export async function seedDemo({ config, databaseUrl, onStep }: Options): Promise<boolean> {
  const pool = createPool(databaseUrl, 4)
  const db = connect(pool)
  try {
    // The mark comes last: a start that was killed in the middle begins again, and every step may run twice.
    const done = await db
      .selectFrom('catalogue_load')
      .select('name')
      .where('name', '=', 'demo')
      .executeTakeFirst()
    if (done) return false
    const places = await seedFacilities(db)
    onStep('clinics')
    for (const practitioner of demoPractitioners) {
      await seedPractitioner(db, config, practitioner, places.get(practitioner.facility)!)
      onStep(practitioner.name.join(' '))
    }
    const [, , desk, admin] = demoAccounts
    const ground = { db, config, clock: systemClock }
    const deskUserId = await createDemoUser(ground, {
      ...desk!,
      roles: [{ role: 'front_desk', facilityId: places.get('BAN')! }],
    })
    const adminUserId = await createDemoUser(ground, { ...admin!, roles: [{ role: 'admin' }] })
    await seedPatients(ground)
    await seedMoney(db, places.get('BAN')!)
    await seedRecords(ground)
    await seedLaboratories(ground)
    const [, second] = demoPractitioners
    await seedDesk(ground, { facilityId: places.get('BAN')!, doctorPhone: second!.phone, deskUserId })
    const buyer = demoAccounts[0]!.name
    await seedPackages(ground, { facilityId: places.get('BAN')!, deskUserId, adminUserId, buyer })
    await seedPharmacies(ground)
    await seedForgottenVisits(ground)
    await seedReviews(ground, adminUserId)
    onStep('pharmacies')
    await db.insertInto('catalogue_load').values({ name: 'demo', sha256: '' }).execute()
    return true
  } finally {
    await db.destroy()
  }
}

async function seedFacilities(db: Db): Promise<Map<string, string>> {
  const specialities = loadSpecialities().map(({ code, title, plainTitle, description, words }) => ({
    code,
    title,
    plain_title: plainTitle,
    description,
    words,
  }))
  await db
    .insertInto('speciality')
    .values(specialities)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .insertInto('facility')
    .values(demoFacilities.map((facility) => ({ kind: 'clinic' as const, ...facility })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const rows = await db.selectFrom('facility').select(['id', 'code']).execute()
  return new Map(rows.map(({ code, id }) => [code, id]))
}

async function seedPractitioner(
  db: Db,
  config: Config,
  demo: DemoPractitioner,
  facilityId: string,
): Promise<void> {
  const userId = await createDemoUser(
    { db, config, clock: systemClock },
    {
      phone: demo.phone,
      password: demoPassword,
      name: demo.name.join(' '),
      roles: rolesOf(demo).map((role) => ({ role })),
    },
  )
  await inTransaction(db, async (tx) => {
    const known = await tx
      .selectFrom('practitioner')
      .select('id')
      .where('user_id', '=', userId)
      .executeTakeFirst()
    if (!known) await insertPractitioner(tx, demo, userId, facilityId)
  })
}

async function insertPractitioner(
  tx: Tx,
  demo: DemoPractitioner,
  userId: string,
  facilityId: string,
): Promise<void> {
  const [given_name, family_name] = demo.name
  const now = new Date()
  // Without a certificate on file, as if the admin had seen it on paper: a verified profile must stay complete.
  const verified = demo.status
    ? {}
    : { status: 'verified' as const, verified_at: now, credentials_seen_at: now }
  const { id: practitioner_id } = await tx
    .insertInto('practitioner')
    .values({
      user_id: userId,
      given_name,
      family_name,
      gender: demo.gender,
      phone: demo.phone,
      about: demo.about,
      email: `${family_name.toLowerCase()}@imeds.example`,
      registration_number: `DEMO-${demo.phone.slice(-5)}`,
      registration_council: demo.council,
      practising_since: demo.since,
      ...(demo.status ? { status: demo.status, submitted_at: new Date() } : {}),
      ...verified,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('practitioner_qualification')
    .values(
      demo.qualifications.map(([degree, institution, year], position) => ({
        practitioner_id,
        position,
        degree,
        institution,
        year,
      })),
    )
    .execute()
  await tx
    .insertInto('practitioner_speciality')
    .values(demo.specialities.map((speciality_code) => ({ practitioner_id, speciality_code })))
    .execute()
  await tx
    .insertInto('practitioner_language')
    .values(demo.languages.map((language) => ({ practitioner_id, language })))
    .execute()
  for (const [mode, rupees] of Object.entries(demo.fees) as [keyof DemoPractitioner['fees'], number][]) {
    await tx
      .insertInto('practitioner_offering')
      .values({
        practitioner_id,
        facility_id: facilityId,
        mode,
        fee_paise: rupees * 100,
        slot_minutes: demo.slotMinutes,
      })
      .execute()
    await insertHours(tx, demo, { practitioner_id, facility_id: facilityId, mode })
  }
}

async function insertHours(
  tx: Tx,
  { hours }: DemoPractitioner,
  of: { practitioner_id: string; facility_id: string; mode: keyof DemoPractitioner['fees'] },
): Promise<void> {
  const rows = hours.weekdays.flatMap((weekday) => [
    { ...of, weekday, kind: 'open' as const, starts_at: hours.from, ends_at: hours.to },
    ...(hours.pause
      ? [{ ...of, weekday, kind: 'break' as const, starts_at: hours.pause[0], ends_at: hours.pause[1] }]
      : []),
  ])
  await tx.insertInto('weekly_hours').values(rows).execute()
}
