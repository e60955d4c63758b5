import { sql } from 'kysely'
import type { Medicine, OwnMedicine } from '../../../catalogue/index.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Cursor } from '../../platform/db/page.ts'
import type { MedicineWish } from './medicine-wish.ts'

/** The common catalogue and the lists of the facilities where this person works. */
const visibleTo = (db: Db | Tx, actor: Actor) =>
  db
    .selectFrom('medicine')
    .selectAll()
    .where('active', '=', true)
    .where((eb) => {
      const own = actor.practitionerId
        ? [
            eb(
              'facility_id',
              'in',
              eb
                .selectFrom('practitioner_offering')
                .select('facility_id')
                .where('practitioner_id', '=', actor.practitionerId),
            ),
          ]
        : actor.facilityIds.length
          ? [eb('facility_id', 'in', [...actor.facilityIds])]
          : []
      return eb.or([eb('facility_id', 'is', null), ...own])
    })
export type MedicineRow = Awaited<ReturnType<typeof findMedicines>>[number]

const inOrder = ['generic_name', 'form', 'strength'] as const

const likeText = (text: string): string => text.toLowerCase().replace(/[\\%_]/g, '\\$&')

/** How well a strength fits the figures that were typed: 400 begins a number of `400 mg`, and is the whole of it. */
const fitOf = (strengths: readonly string[]) =>
  sql<number>`(select count(*) filter (where strength ~ ('(^|[^0-9.])' || number))
      + count(*) filter (where strength ~ ('(^|[^0-9.])' || number || '([^0-9.]|$)'))
    from (select replace(figure, '.', '\\.') as number from unnest(${strengths}::text[]) as figure) as typed)`

/** Names that begin with the text, by either name; they answer nearly every search and use the prefix indexes. */
export function searchByPrefix(db: Db, actor: Actor, { name, strengths }: MedicineWish, limit: number) {
  const prefix = `${likeText(name)}%`
  return visibleTo(db, actor)
    .where((eb) =>
      eb.or([
        eb(sql<string>`lower(generic_name)`, 'like', prefix),
        eb(sql<string>`lower(brand_name)`, 'like', prefix),
      ]),
    )
    .orderBy(fitOf(strengths), 'desc')
    .orderBy(sql`length(generic_name)`)
    .orderBy(inOrder[0])
    .orderBy(inOrder[1])
    .orderBy(inOrder[2])
    .limit(limit)
    .execute()
}

/** Names that resemble the text, for words in the middle and spelling mistakes. */
export function searchByResemblance(
  db: Db,
  actor: Actor,
  { name: text, strengths }: MedicineWish,
  limit: number,
) {
  const name = sql<string>`lower(generic_name || ' ' || coalesce(brand_name, ''))`
  return visibleTo(db, actor)
    .where(sql<boolean>`${text} <% ${name}`)
    .orderBy(sql`word_similarity(${text}, ${name}) desc`)
    .orderBy(fitOf(strengths), 'desc')
    .orderBy(inOrder[0])
    .orderBy(inOrder[1])
    .orderBy(inOrder[2])
    .limit(limit)
    .execute()
}

export const findMedicines = (db: Db | Tx, actor: Actor, ids: readonly string[]) =>
  ids.length
    ? visibleTo(db, actor).where('id', 'in', ids).execute()
    : visibleTo(db, actor)
        .where(sql<boolean>`false`)
        .execute()

/** What a facility's own medicines are called, and what is in them. */
export async function listOwnNames(
  db: Db | Tx,
  facilityId: string,
): Promise<{ name: string; ingredients: string[] }[]> {
  const rows = await db
    .selectFrom('medicine')
    .select(['generic_name', 'brand_name', 'ingredients'])
    .where('facility_id', '=', facilityId)
    .where('active', '=', true)
    .execute()
  return rows.flatMap(({ generic_name, brand_name, ingredients }) =>
    [generic_name, brand_name].flatMap((name) => (name === null ? [] : [{ name, ingredients }])),
  )
}

/** A facility's own medicines by name; each page begins after the last row of the one before. */
export function listOwnMedicines(
  db: Db,
  facilityId: string,
  { text, after, limit }: { text?: string | undefined; after?: Cursor | undefined; limit: number },
) {
  const name = sql<string>`lower(generic_name || ' ' || coalesce(brand_name, ''))`
  let query = db
    .selectFrom('medicine')
    .selectAll()
    .where('facility_id', '=', facilityId)
    .where('active', '=', true)
    .orderBy(name)
    .orderBy('id')
    .limit(limit)
  if (text) query = query.where(name, 'like', `%${likeText(text)}%`)
  if (after) query = query.where((eb) => eb(eb.tuple(name, eb.ref('id')), '>', eb.tuple(after.key, after.id)))
  return query.execute()
}

/** Adds or renews medicines of the common catalogue (`facilityId` null) or of one facility's list. */
export async function upsertMedicines(
  tx: Tx,
  facilityId: string | null,
  medicines: readonly (Medicine | OwnMedicine)[],
): Promise<void> {
  for (let from = 0; from < medicines.length; from += 500) {
    const rows = medicines.slice(from, from + 500).map((medicine) => ({
      facility_id: facilityId,
      generic_name: medicine.genericName,
      brand_name: 'brandName' in medicine ? medicine.brandName : null,
      ingredients: medicine.ingredients,
      form: medicine.form,
      strength: medicine.strength,
      route: medicine.route,
      pack_unit: medicine.packUnit,
      pack_size: medicine.packSize,
      therapeutic_class: medicine.therapeuticClass,
      tele_list: medicine.teleList,
      schedule: medicine.schedule,
      narcotic: medicine.narcotic,
      notes: medicine.notes,
      active: true,
    }))
    await tx
      .insertInto('medicine')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['facility_id', 'generic_name', 'brand_name', 'form', 'strength'])
          .doUpdateSet((eb) => ({
            ingredients: eb.ref('excluded.ingredients'),
            route: eb.ref('excluded.route'),
            pack_unit: eb.ref('excluded.pack_unit'),
            pack_size: eb.ref('excluded.pack_size'),
            therapeutic_class: eb.ref('excluded.therapeutic_class'),
            tele_list: eb.ref('excluded.tele_list'),
            schedule: eb.ref('excluded.schedule'),
            narcotic: eb.ref('excluded.narcotic'),
            notes: eb.ref('excluded.notes'),
            active: true,
          })),
      )
      .execute()
  }
}

/** What left the common catalogue can no longer be chosen; old prescriptions keep it. */
export const retireCommonMedicines = (tx: Tx) =>
  tx.updateTable('medicine').set({ active: false }).where('facility_id', 'is', null).execute()
