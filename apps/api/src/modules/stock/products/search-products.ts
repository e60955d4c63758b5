import type * as contract from '@imeds/contracts/stock'
import type { Handler } from '../../../platform/http/route.ts'
import { searchByBarcode, searchByPrefix, searchByResemblance } from './product.repository.ts'
import { toProductView } from './product.view.ts'

const barcode = /^(\d{8}|\d{12,14})$/

/** By barcode when the text is one; else what begins with the text first, then what resembles it. */
export const searchProducts: Handler<typeof contract.searchProducts> = async (
  { db },
  actor,
  { query: { text, facilityId, limit } },
) => {
  const lists = facilityId ? [facilityId] : actor.facilityIds
  if (barcode.test(text)) return { items: (await searchByBarcode(db, lists, text)).map(toProductView) }
  const first = await searchByPrefix(db, lists, text, limit)
  if (first.length >= limit || text.length < 3) return { items: first.map(toProductView) }
  const known = new Set(first.map(({ id }) => id))
  const more = (await searchByResemblance(db, lists, text, limit)).filter(({ id }) => !known.has(id))
  return { items: [...first, ...more].slice(0, limit).map(toProductView) }
}
