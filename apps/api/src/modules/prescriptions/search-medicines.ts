import type * as contract from '@imeds/contracts/prescriptions'
import type { Handler } from '../../platform/http/route.ts'
import { readWish } from './medicine-wish.ts'
import { searchByPrefix, searchByResemblance } from './medicine.repository.ts'
import { toMedicineView } from './medicine.view.ts'

/** What begins with the name first, then what resembles it; of each, the strength that was typed before others. */
export const searchMedicines: Handler<typeof contract.searchMedicines> = async (
  { db },
  actor,
  { query: { text, limit } },
) => {
  const wish = readWish(text)
  const first = await searchByPrefix(db, actor, wish, limit)
  if (first.length >= limit || wish.name.length < 3) return { items: first.map(toMedicineView) }
  const known = new Set(first.map(({ id }) => id))
  const more = (await searchByResemblance(db, actor, wish, limit)).filter(({ id }) => !known.has(id))
  return { items: [...first, ...more].slice(0, limit).map(toMedicineView) }
}
