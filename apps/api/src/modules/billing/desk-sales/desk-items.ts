import type { z } from 'zod'
import type { InputOf, ReplyOf } from '@imeds/contracts'
import type * as contract from '@imeds/contracts/billing'
import type { Actor } from '../../../platform/actor.ts'
import { onConstraint } from '../../../platform/db/database.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import type { BillingDeps } from '../billing.deps.ts'
import { CounterNotFound, DeskItemExists } from '../billing.errors.ts'
import { requireCounter } from '../counter.scope.ts'
import {
  findDeskItem,
  findDeskItems,
  insertDeskItem,
  updateDeskItemRow,
  type DeskItemRow,
} from './desk-item.repository.ts'

const toDeskItem = (row: DeskItemRow): z.output<typeof contract.DeskItem> => ({
  id: row.id,
  facilityId: row.facility_id,
  name: row.name,
  sacCode: row.sac_code,
  hsnCode: row.hsn_code,
  pricePaise: row.price_paise,
  active: row.active,
})
const taken = onConstraint('desk_item_name', () => new DeskItemExists())

/** The price list of a desk; what is not sold any more comes last. */
export async function listDeskItems(
  { db }: BillingDeps,
  actor: Actor,
  { params: { id } }: InputOf<typeof contract.listDeskItems>,
): Promise<ReplyOf<typeof contract.listDeskItems>> {
  requireCounter(actor, 'desk.sell', id)
  return { items: (await findDeskItems(db, id)).map(toDeskItem) }
}

/** Puts something on the price list. */
export async function createDeskItem(
  { db }: BillingDeps,
  actor: Actor,
  { params: { id }, body }: InputOf<typeof contract.createDeskItem>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract.createDeskItem>> {
  requireCounter(actor, 'desk.sell', id)
  const row = await insertDeskItem(db, {
    facility_id: id,
    name: body.name,
    sac_code: body.sacCode,
    hsn_code: body.hsnCode,
    price_paise: body.pricePaise,
  }).catch(taken)
  audit.recordId = row.id
  return toDeskItem(row)
}

/** Changes a price for sales to come, or takes something off the list. */
export async function updateDeskItem(
  { db }: BillingDeps,
  actor: Actor,
  { params: { id }, body }: InputOf<typeof contract.updateDeskItem>,
): Promise<ReplyOf<typeof contract.updateDeskItem>> {
  const item = await findDeskItem(db, id)
  if (!item) throw new CounterNotFound()
  requireCounter(actor, 'desk.sell', item.facility_id)
  const row = await updateDeskItemRow(db, id, {
    price_paise: body.pricePaise ?? item.price_paise,
    active: body.active ?? item.active,
  }).catch(taken)
  return toDeskItem(row)
}
