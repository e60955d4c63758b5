import { sql } from 'kysely'
import type { ConsultationMode } from '@imeds/contracts'
import type { z } from 'zod'
import { scopeOf, type Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'

const mostTests = 20

/** Tests on offer at the laboratories that a facility may promise for, by how well a text fits their name. */
export function findTestChoices(db: Db, actor: Actor, facilityId: string, text: string | undefined) {
  const words = text?.toLowerCase() ?? ''
  const answersForAll = scopeOf(actor, 'package.manage') === 'all'
  return db
    .selectFrom('lab_offer')
    .innerJoin('lab_test', 'lab_test.id', 'lab_offer.test_id')
    .innerJoin('facility', 'facility.id', 'lab_offer.facility_id')
    .select([
      'lab_offer.test_id',
      'lab_offer.facility_id',
      'lab_offer.price_paise',
      'lab_test.name',
      'facility.name as laboratory_name',
    ])
    .where('lab_offer.active', '=', true)
    .where('facility.active', '=', true)
    .where('lab_offer.price_paise', '>=', 100)
    .$if(!answersForAll, (rows) =>
      rows.where(
        sql<boolean>`(lab_offer.facility_id = any(${[facilityId, ...actor.facilityIds]}::uuid[])
          or exists (select from package_item item join health_package p on p.id = item.package_id
            where p.facility_id = ${facilityId} and item.laboratory_id = lab_offer.facility_id))`,
      ),
    )
    .$if(words !== '', (rows) =>
      rows
        .where(
          sql<boolean>`(${words} <% lower(lab_test.name) or lower(lab_test.name) like '%' || ${words} || '%'
            or exists (select from unnest(lab_test.aliases) alias where lower(alias) like ${words} || '%'))`,
        )
        .orderBy(sql`word_similarity(${words}, lower(lab_test.name))`, 'desc'),
    )
    .orderBy('lab_test.name')
    .orderBy('facility.name')
    .limit(mostTests)
    .execute()
}

type PractitionerChoice = {
  id: string
  name: string
  specialities: { code: string; title: string }[]
  offerings: { mode: z.output<typeof ConsultationMode>; feePaise: number }[]
}

/** Who sees patients at a facility, in which ways and for how much. */
export async function findPractitionerChoices(db: Db, facilityId: string): Promise<PractitionerChoice[]> {
  const { rows } = await sql<PractitionerChoice>`
    select p.id, p.given_name || ' ' || p.family_name as name,
      (select coalesce(jsonb_agg(jsonb_build_object('code', s.code, 'title', s.title) order by s.title), '[]')
        from practitioner_speciality of join speciality s on s.code = of.speciality_code
        where of.practitioner_id = p.id) as specialities,
      jsonb_agg(jsonb_build_object('mode', o.mode, 'feePaise', o.fee_paise) order by o.mode) as offerings
    from practitioner_offering o join practitioner p on p.id = o.practitioner_id
    where o.facility_id = ${facilityId} and o.active and p.status = 'verified'
    group by p.id order by name, p.id`.execute(db)
  return rows
}

/** What some tests cost at a laboratory together. */
export async function priceOfTests(
  db: Db,
  laboratoryId: string,
  testIds: readonly string[],
): Promise<number> {
  if (testIds.length === 0) return 0
  const rows = await db
    .selectFrom('lab_offer')
    .select('price_paise')
    .where('facility_id', '=', laboratoryId)
    .where('test_id', 'in', [...testIds])
    .execute()
  return rows.reduce((sum, { price_paise }) => sum + price_paise, 0)
}
