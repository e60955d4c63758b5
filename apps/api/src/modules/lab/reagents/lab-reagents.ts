import type * as contract from '@imeds/contracts/lab'
import type { ReplyOf } from '@imeds/contracts'
import { inTransaction, type Db, type Tx } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { dayMs } from '../../../platform/time/zone.ts'
import { findTests } from '../catalogue/test.repository.ts'
import { LaboratoryNotFound, LabTestNotFound, ReagentNotValid } from '../lab.errors.ts'
import { requireLaboratory } from '../offers/laboratory.scope.ts'
import { areOwn, findReagents, findShort, replaceReagents } from './reagent.repository.ts'

const shortDays = 30

/** What a laboratory uses up for a test, and where the shelf did not hold it. */
export const getLabReagents: Handler<typeof contract.getLabReagents> = async (
  { db, clock },
  actor,
  { params },
) => {
  await requireLaboratory(db, actor, 'lab.manage', params.id)
  return read(db, params.id, params.testId, clock.now())
}

/** Sets the list anew; reports that were released before are not reckoned again. */
export const setLabReagents: Handler<typeof contract.setLabReagents> = (
  { db, clock },
  actor,
  { params, body },
) =>
  inTransaction(db, async (tx) => {
    const laboratory = await requireLaboratory(tx, actor, 'lab.manage', params.id)
    if (!laboratory.has_terms) throw new LaboratoryNotFound()
    const [test] = await findTests(tx, [params.testId])
    if (test?.kind !== 'single') throw new LabTestNotFound()
    const twice = new Set(body.items.map(({ productId }) => productId)).size < body.items.length
    if (twice || !(await areOwn(tx, params.id, body.items))) throw new ReagentNotValid()
    await replaceReagents(tx, { facilityId: params.id, testId: test.id }, body.items)
    return read(tx, params.id, test.id, clock.now())
  })

async function read(
  db: Db | Tx,
  facilityId: string,
  testId: string,
  now: Date,
): Promise<ReplyOf<typeof contract.getLabReagents>> {
  const [test] = await findTests(db, [testId])
  if (!test) throw new LabTestNotFound()
  const items = await findReagents(db, facilityId, [testId])
  const productIds = items.map(({ product_id }) => product_id)
  const short = await findShort(db, facilityId, productIds, new Date(now.getTime() - shortDays * dayMs))
  return {
    items: items.map(({ product_id, store_id, quantity, name, unit }) => ({
      productId: product_id,
      storeId: store_id,
      quantity,
      productName: name,
      unit,
    })),
    short: short.map(({ product_id, store_id, quantity, order_id, used_at }) => ({
      productId: product_id,
      storeId: store_id,
      quantity,
      orderId: order_id,
      usedAt: used_at.toISOString(),
    })),
  }
}
