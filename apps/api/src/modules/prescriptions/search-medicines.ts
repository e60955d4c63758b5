import type * as contract from '@imeds/contracts/prescriptions'
import type { Handler } from '../../platform/http/route.ts'
import { searchByPrefix, searchByResemblance } from './medicine.repository.ts'
import { toMedicineView } from './medicine.view.ts'

/** What begins with the text first, then what resembles it. */
export const searchMedicines: Handler<typeof contract.searchMedicines> = async (
  { db },
  actor,
  { query: { text, limit } },
) => {
  const first = await searchByPrefix(db, actor, text, limit)
  if (first.length >= limit || text.length < 3) return { items: first.map(toMedicineView) }
  const known = new Set(first.map(({ id }) => id))
  const more = (await searchByResemblance(db, actor, text, limit)).filter(({ id }) => !known.has(id))
  return { items: [...first, ...more].slice(0, limit).map(toMedicineView) }
}
