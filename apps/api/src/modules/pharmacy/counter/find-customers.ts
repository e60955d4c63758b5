import type * as contract from '@imeds/contracts/pharmacy'
import type { Handler } from '../../../platform/http/route.ts'
import { requireStore } from '../../stock/index.ts'
import { selectCustomers } from './customer.repository.ts'

/** Who stands at the counter, if they were here before. */
export const findCustomers: Handler<typeof contract.findCustomers> = async (
  { db },
  actor,
  { params, body },
) => {
  const store = await requireStore(db, actor, 'medicine_order.fulfil', params.id)
  const rows = await selectCustomers(db, store.facility_id, body.text)
  return {
    items: rows.map((row) => ({
      id: row.id,
      name: row.name,
      phone: row.phone,
      birthDate: row.birth_date,
    })),
  }
}
