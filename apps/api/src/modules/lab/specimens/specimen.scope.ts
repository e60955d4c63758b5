import { authorize, type Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { SpecimenNotFound, WrongStatus } from '../lab.errors.ts'
import { lockOrder } from '../orders/change-order.ts'
import type { OrderRow } from '../orders/order.repository.ts'
import { specimenAfter, type SpecimenChange } from '../orders/order-status.ts'
import { findSpecimen, type SpecimenRow } from './specimen.repository.ts'

/** A tube of the operator's laboratory. @throws SpecimenNotFound */
export function requireOwn(actor: Actor, row: SpecimenRow | undefined): SpecimenRow {
  if (!row) throw new SpecimenNotFound()
  authorize(
    actor,
    'lab.operate',
    (scope) => scope === 'all' || (scope === 'facility' && actor.facilityIds.includes(row.facility_id)),
    new SpecimenNotFound(),
  )
  return row
}

/** A tube with its order, locked, in a status from which the change can happen. @throws WrongStatus */
export async function lockSpecimen(
  tx: Tx,
  actor: Actor,
  id: string,
  change: SpecimenChange,
): Promise<{ order: OrderRow; specimen: SpecimenRow; status: SpecimenRow['status'] }> {
  const { order_id } = requireOwn(actor, await findSpecimen(tx, id))
  const order = (await lockOrder(tx, order_id))!
  const specimen = (await findSpecimen(tx, id))!
  const status = specimenAfter(specimen.status, change)
  const open = ['booked', 'collected', 'received', 'resulted'].includes(order.status)
  if (!status || !open) throw new WrongStatus({ data: { status: specimen.status, order: order.status } })
  return { order, specimen, status }
}
