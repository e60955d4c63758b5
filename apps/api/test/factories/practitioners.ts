import type { Insertable, Selectable } from 'kysely'
import type { Schema } from '../../src/platform/db/schema.ts'
import { newId } from '../../src/platform/ids.ts'
import type { TestApp } from '../harness.ts'
import { createPerson, type Person } from '../people.ts'
import { createFacility } from './facilities.ts'

type Offering = Insertable<Schema['practitioner_offering']>
type Hours = Insertable<Schema['weekly_hours']>

export type PractitionerOptions = {
  /** A new facility unless given. */
  facilityId?: string
  /** One in-person offering at 500 rupees and 30 minutes unless given. */
  offerings?: Partial<Omit<Offering, 'practitioner_id'>>[]
  /** None unless given; `'weekdays'` opens Monday to Friday 09:00 to 12:00 in the first offering's mode. */
  hours?: 'weekdays' | Partial<Omit<Hours, 'practitioner_id'>>[]
  specialities?: string[]
  languages?: string[]
  /** Columns of the row: `status`, `gender`, `refund_tiers` (as JSON text), … */
  row?: Partial<Insertable<Schema['practitioner']>>
}

export type TestPractitioner = Person & {
  practitionerId: string
  facilityId: string
  row: Selectable<Schema['practitioner']>
  offerings: Selectable<Schema['practitioner_offering']>[]
}

/** A verified practitioner, signed in, who can be found and booked. */
export async function createPractitioner(
  test: TestApp,
  {
    facilityId,
    offerings = [{}],
    hours = [],
    specialities = ['general_medicine'],
    languages = ['en'],
    row: over = {},
  }: PractitionerOptions = {},
): Promise<TestPractitioner> {
  const { db } = test.deps
  const place = facilityId ?? (await createFacility(test)).id
  const person = await createPerson(test, { role: 'practitioner', name: 'Meera Iyer' })
  const row = await db
    .insertInto('practitioner')
    .values({
      user_id: person.userId,
      given_name: 'Meera',
      family_name: 'Iyer',
      gender: 'female',
      registration_number: `T-${newId().slice(-12)}`,
      registration_council: 'Telangana Medical Council',
      practising_since: 2010,
      phone: person.phone,
      status: 'verified',
      verified_at: test.clock.now(),
      ...over,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  const practitioner_id = row.id
  await db
    .insertInto('practitioner_qualification')
    .values({
      practitioner_id,
      position: 0,
      degree: 'MBBS',
      institution: 'Kakatiya Medical College',
      year: 2008,
    })
    .execute()
  for (const code of specialities) {
    await db
      .insertInto('speciality')
      .values({ code, title: code, plain_title: code, description: code })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await db
      .insertInto('practitioner_speciality')
      .values({ practitioner_id, speciality_code: code })
      .execute()
  }
  if (languages.length)
    await db
      .insertInto('practitioner_language')
      .values(languages.map((language) => ({ practitioner_id, language })))
      .execute()
  const offered = offerings.length
    ? await db
        .insertInto('practitioner_offering')
        .values(
          offerings.map((one) => ({
            facility_id: place,
            mode: 'in_person' as const,
            fee_paise: 50_000,
            slot_minutes: 30,
            ...one,
            practitioner_id,
          })),
        )
        .returningAll()
        .execute()
    : []
  const open = {
    facility_id: place,
    mode: offered[0]?.mode ?? ('in_person' as const),
    starts_at: '09:00',
    ends_at: '12:00',
  }
  const week: Partial<Omit<Hours, 'practitioner_id'>>[] =
    hours === 'weekdays' ? [1, 2, 3, 4, 5].map((weekday) => ({ weekday })) : hours
  if (week.length)
    await db
      .insertInto('weekly_hours')
      .values(week.map((one) => ({ weekday: 1, ...open, ...one, practitioner_id })))
      .execute()
  return { ...person, practitionerId: row.id, facilityId: place, row, offerings: offered }
}
