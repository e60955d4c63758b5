import type * as contract from '@imeds/contracts/prescriptions'
import { decodeCursor, toPage } from '../../platform/db/page.ts'
import type { Handler } from '../../platform/http/route.ts'
import { listOwnMedicines as list } from './medicine.repository.ts'
import { toMedicineView } from './medicine.view.ts'
import { requireOwnList } from './own-list.scope.ts'

/** What a facility added to the common catalogue, by name. */
export const listOwnMedicines: Handler<typeof contract.listOwnMedicines> = async (
  { db },
  actor,
  { params, query: { text, cursor, limit } },
) => {
  const facilityId = await requireOwnList(db, actor, params.id)
  const rows = await list(db, facilityId, { text, after: decodeCursor(cursor, 'text'), limit: limit + 1 })
  const { items, next } = toPage(rows, limit, (row) =>
    `${row.generic_name} ${row.brand_name ?? ''}`.toLowerCase(),
  )
  return { items: items.map(toMedicineView), next }
}
