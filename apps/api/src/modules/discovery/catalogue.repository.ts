import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Catalogue } from './load-catalogue.ts'

const name = 'discovery'

export async function findLoadedHash(db: Db | Tx): Promise<string | undefined> {
  const row = await db
    .selectFrom('catalogue_load')
    .select('sha256')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.sha256
}

export async function noteLoadedHash(tx: Tx, sha256: string): Promise<void> {
  await tx
    .insertInto('catalogue_load')
    .values({ name, sha256 })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ sha256, loaded_at: sql`now()` }))
    .execute()
}

/** Makes the tables say what the catalogue says. Specialities that it dropped stay while practitioners have them. */
export async function writeCatalogue(tx: Tx, catalogue: Catalogue): Promise<void> {
  await tx.deleteFrom('symptom_group').execute()
  await tx.deleteFrom('symptom').execute()
  await tx
    .insertInto('speciality')
    .values(
      catalogue.specialities.map(({ plainTitle, ...speciality }) => ({
        ...speciality,
        plain_title: plainTitle,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet((the) => ({
        title: the.ref('excluded.title'),
        plain_title: the.ref('excluded.plain_title'),
        description: the.ref('excluded.description'),
        words: the.ref('excluded.words'),
      })),
    )
    .execute()
  await tx
    .deleteFrom('speciality')
    .where(
      'code',
      'not in',
      catalogue.specialities.map(({ code }) => code),
    )
    .where(
      sql<boolean>`not exists (select from practitioner_speciality where speciality_code = speciality.code)`,
    )
    .execute()
  await tx
    .insertInto('symptom_group')
    .values(catalogue.symptomGroups.map((group, position) => ({ ...group, position })))
    .execute()
  await tx
    .insertInto('symptom')
    .values(
      catalogue.symptoms.map(({ code, title, words, redFlag, emergencyAdvice }, position) => ({
        code,
        title,
        words,
        red_flag: redFlag,
        emergency_advice: emergencyAdvice,
        position,
      })),
    )
    .execute()
  await tx
    .insertInto('symptom_group_member')
    .values(
      catalogue.symptoms.flatMap(({ code, groups }) =>
        groups.map((group) => ({ group_code: group, symptom_code: code })),
      ),
    )
    .execute()
  await tx
    .insertInto('symptom_speciality')
    .values(
      catalogue.symptomSpecialities.map(({ symptom, speciality, weight }) => ({
        symptom_code: symptom,
        speciality_code: speciality,
        weight,
      })),
    )
    .execute()
}

/** All specialities by title. */
export const selectSpecialities = (db: Db) =>
  db
    .selectFrom('speciality')
    .select(['code', 'title', 'plain_title as plainTitle', 'description'])
    .orderBy('title')
    .execute()

type GroupRow = {
  code: string
  title: string
  symptoms: { code: string; title: string; redFlag: boolean }[]
}

/** The groups in the order of the catalogue, each with its symptoms in theirs. */
export async function selectSymptomGroups(db: Db): Promise<GroupRow[]> {
  const { rows } = await sql<GroupRow>`select g.code, g.title,
      json_agg(json_build_object('code', s.code, 'title', s.title, 'redFlag', s.red_flag) order by s.position) as symptoms
    from symptom_group g
      join symptom_group_member m on m.group_code = g.code
      join symptom s on s.code = m.symptom_code
    group by g.code order by g.position`.execute(db)
  return rows
}
