import type * as contract from '@imeds/contracts/lab'
import type { LabOrder } from '@imeds/contracts/lab'
import type { Permission } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { decodeCursor, toPage } from '../../../platform/db/page.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { authorizePatient } from '../../patients/index.ts'
import { LabOrderNotFound } from '../lab.errors.ts'
import { findItems } from './order.repository.ts'
import { partsOf, toOrder, toOrderCard } from './order.view.ts'
import { findReadOrder, findReadOrders, type ReadOrder } from './read-order.repository.ts'

type Ground = Pick<Deps, 'clock'> & { db: Db | Tx }

/** An order within reach of a permission. @throws LabOrderNotFound */
export async function requireOrder(
  { db, clock }: Ground,
  actor: Actor,
  permission: Permission,
  id: string,
): Promise<ReadOrder> {
  const row = await findReadOrder(db, actor, permission, id, clock.now())
  if (!row) throw new LabOrderNotFound()
  return row
}

/** The view of an order that the actor has just changed, or may read. */
export async function readOrder(
  ground: Ground,
  actor: Actor,
  id: string,
  permission: Permission = 'lab_order.read',
): Promise<LabOrder> {
  const row = await requireOrder(ground, actor, permission, id)
  const parts = await partsOf(ground.db, [id])
  return toOrder(row, parts(id), actor, ground.clock.now())
}

export const getLabOrder: Handler<typeof contract.getLabOrder> = async (
  deps,
  actor,
  { params },
  { audit },
) => {
  const order = await readOrder(deps, actor, params.id)
  audit.patientId = order.patient.id
  return order
}

/** Orders of the own and family profiles, of patients in care, or of the laboratory. */
export const listLabOrders: Handler<typeof contract.listLabOrders> = async (
  deps,
  actor,
  { body: { cursor, limit, ...filter } },
  { audit },
) => {
  if (filter.patientId && actor.role !== 'lab_operator') {
    await authorizePatient(deps, actor, 'lab_order.read', filter.patientId, new LabOrderNotFound())
    audit.patientId = filter.patientId
  }
  const rows = await findReadOrders(
    deps.db,
    actor,
    { ...filter, after: decodeCursor(cursor, 'instant'), limit: limit + 1 },
    deps.clock.now(),
  )
  const { items, next } = toPage(rows, limit, (row) => row.slot_starts_at.toISOString())
  const ordered = await findItems(
    deps.db,
    items.map(({ id }) => id),
  )
  return {
    items: items.map((row) =>
      toOrderCard(
        row,
        ordered.filter(({ order_id }) => order_id === row.id),
      ),
    ),
    next,
  }
}
