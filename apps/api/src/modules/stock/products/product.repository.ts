import { sql, type Expression, type Insertable, type Updateable } from 'kysely'
import { compileOnce } from '../../../platform/db/compile-once.ts'
import { onConstraint, type Db, type Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { BarcodeTaken, MedicineNotFound, ProductExists } from '../stock.errors.ts'

const products = (db: Db | Tx) =>
  db
    .selectFrom('product')
    .leftJoin('manufacturer', 'manufacturer.id', 'product.manufacturer_id')
    .select([
      'product.id',
      'product.facility_id',
      'product.kind',
      'product.medicine_id',
      'manufacturer.name as manufacturer',
      'product.name',
      'product.generic_name',
      'product.form',
      'product.strength',
      'product.unit',
      'product.pack_size',
      'product.hsn_code',
      'product.mrp_paise',
      'product.schedule',
      'product.narcotic',
      'product.gtin',
      'product.active',
    ])
export type ProductRow = Awaited<ReturnType<typeof findProducts>>[number]

export const findProducts = (db: Db | Tx, ids: readonly string[]) =>
  products(db)
    .where(sql<boolean>`product.id = any(${[...ids]}::uuid[])`)
    .execute()

const onLists = (db: Db | Tx, facilityIds: Expression<string[]>) =>
  products(db)
    .where('product.active', '=', sql.lit(true))
    .where(sql<boolean>`(product.facility_id is null or product.facility_id = any(${facilityIds}::uuid[]))`)

/** The common list and the own lists of these facilities. */
export const onListsOf = (db: Db | Tx, facilityIds: readonly string[]) =>
  onLists(db, sql.val([...facilityIds]))

export const searchByBarcode = (db: Db, facilityIds: readonly string[], gtin: string) =>
  onListsOf(db, facilityIds).where('product.gtin', '=', gtin).limit(20).execute()

type PrefixSearch = { from: string; below: string; facilityIds: string[] }

/**
 * A range and a limit that stands in the SQL, and not `like` and a value: so one plan fits every text, and PostgreSQL
 * keeps it instead of planning anew at each key that somebody presses.
 */
const beginning = (column: 'name' | 'generic_name', limit: number) =>
  compileOnce<PrefixSearch, ProductRow>((db, value) => {
    const key = sql<string>`lower(product.${sql.ref(column)}) collate "C"`
    return onLists(db, value('facilityIds'))
      .where(key, '>=', value('from'))
      .where(key, '<', value('below'))
      .orderBy(key)
      .orderBy('product.id')
      .limit(sql.lit(limit))
  })
const searchesOf = new Map<number, { brands: Search; generics: Search }>()
type Search = ReturnType<typeof beginning>

function searchesFor(limit: number) {
  const made = searchesOf.get(limit) ?? {
    brands: beginning('name', limit),
    generics: beginning('generic_name', limit),
  }
  searchesOf.set(limit, made)
  return made
}

const lastOfAll = '\u{10ffff}'

/**
 * Names that begin with the text, by either name, each in the order of its index: the search stops at the limit
 * however many thousand names begin so.
 */
export async function searchByPrefix(db: Db, facilityIds: readonly string[], text: string, limit: number) {
  const from = text.toLowerCase()
  const asked = { from, below: from + lastOfAll, facilityIds: [...facilityIds] }
  const { brands, generics } = searchesFor(limit)
  const first = await brands(db, asked)
  if (first.length >= limit) return first
  const known = new Set(first.map(({ id }) => id))
  const second = await generics(db, asked)
  return [...first, ...second.filter(({ id }) => !known.has(id))].slice(0, limit)
}

/** Names that resemble the text, for words in the middle and spelling mistakes. */
export function searchByResemblance(db: Db, facilityIds: readonly string[], text: string, limit: number) {
  const words = sql<string>`lower(product.name || ' ' || coalesce(product.generic_name, ''))`
  return onListsOf(db, facilityIds)
    .where(sql<boolean>`${text.toLowerCase()} <% ${words}`)
    .orderBy(sql`word_similarity(${text.toLowerCase()}, ${words}) desc`)
    .orderBy('product.name')
    .orderBy('product.id')
    .limit(limit)
    .execute()
}

const translated = <T>(work: Promise<T>): Promise<T> =>
  work
    .catch(onConstraint('product_once', () => new ProductExists()))
    .catch(onConstraint('product_gtin', () => new BarcodeTaken()))
    .catch(onConstraint('product_medicine_id_fkey', () => new MedicineNotFound()))

export async function insertProduct(tx: Tx, values: Insertable<Schema['product']>): Promise<ProductRow> {
  const { id } = await translated(
    tx.insertInto('product').values(values).returning('id').executeTakeFirstOrThrow(),
  )
  return (await findProducts(tx, [id]))[0]!
}

export async function changeProduct(
  tx: Tx,
  id: string,
  values: Updateable<Schema['product']>,
): Promise<ProductRow> {
  await translated(
    tx
      .updateTable('product')
      .set({ ...values, updated_at: sql`now()` })
      .where('id', '=', id)
      .execute(),
  )
  return (await findProducts(tx, [id]))[0]!
}

/** The id of a manufacturer by name; a new one is added. */
export async function manufacturerNamed(tx: Tx, name: string): Promise<string> {
  const found = async () =>
    tx
      .selectFrom('manufacturer')
      .select('id')
      .where(sql`lower(name)`, '=', name.toLowerCase())
      .executeTakeFirst()
  const known = await found()
  if (known) return known.id
  const added = await tx
    .insertInto('manufacturer')
    .values({ name })
    .onConflict((conflict) => conflict.expression(sql`lower(name)`).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added?.id ?? (await found())!.id
}

/** What the catalogue says of a medicine that a product is. */
export const findMedicine = (tx: Tx, id: string, facilityId: string) =>
  tx
    .selectFrom('medicine')
    .select(['id', 'generic_name', 'form', 'strength', 'schedule', 'narcotic'])
    .where('id', '=', id)
    .where((eb) => eb.or([eb('facility_id', 'is', null), eb('facility_id', '=', facilityId)]))
    .executeTakeFirst()
