import type { Tx } from '../../../platform/db/database.ts'
import { findOrderedTests, type OrderRow } from '../orders/order.repository.ts'
import { insertSpecimens } from './specimen.repository.ts'

/** Writes down the tubes that an order needs: one of each specimen and container. */
export async function planSpecimens(tx: Tx, order: OrderRow): Promise<void> {
  const tests = await findOrderedTests(tx, [order.id])
  const tubes = new Map(
    tests.map(({ specimen_type, container }) => [
      `${specimen_type} ${container}`,
      {
        order_id: order.id,
        facility_id: order.facility_id,
        specimen_type: specimen_type!,
        container: container!,
      },
    ]),
  )
  await insertSpecimens(tx, [...tubes.values()])
}
