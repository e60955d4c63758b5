import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { sellAtDesk as contract } from '@imeds/contracts/billing'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { facilityZone } from '../../facilities/index.ts'
import { authorizePatient, dateIn, findSurvivor } from '../../patients/index.ts'
import { readBill } from '../bills/get-bill.ts'
import type { NewLine } from '../bills/new-line.ts'
import { openBill } from '../bills/open-bill.ts'
import type { BillingDeps } from '../billing.deps.ts'
import { DeskItemNotFound } from '../billing.errors.ts'
import { requireCounter } from '../counter.scope.ts'
import { gstRatesOf } from '../invoices/tax-rate.repository.ts'
import { findSold, insertDeskSale } from './desk-item.repository.ts'

type Wished = InputOf<typeof contract>['body']['lines']

/** Bills what a desk sells, at the prices of its list: a sale is opened with its bill, and paid like any other. */
export async function sellAtDesk(
  deps: BillingDeps,
  actor: Actor,
  { params: { id: facilityId }, body: { patientId: asked, lines } }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  requireCounter(actor, 'desk.sell', facilityId)
  const patientId = await findSurvivor(deps.db, asked)
  await authorizePatient(deps, actor, 'patient.read', patientId)
  audit.patientId = patientId
  const now = deps.clock.now()
  const today = dateIn(await facilityZone(deps.db, facilityId), now)
  const bill = await inTransaction(deps.db, async (tx) => {
    const saleId = await insertDeskSale(tx, {
      facility_id: facilityId,
      patient_id: patientId,
      sold_by: actor.userId,
      sold_at: now,
    })
    return openBill(tx, {
      subjectType: 'desk_sale',
      subjectId: saleId,
      facilityId,
      patientId,
      lines: await priceLines(tx, facilityId, lines, today),
      createdBy: actor.userId,
    })
  })
  audit.recordId = bill.id
  const { view } = await readBill(deps.db, actor, 'bill.read', bill.id)
  return view
}

async function priceLines(tx: Tx, facilityId: string, wished: Wished, today: string): Promise<NewLine[]> {
  const items = await findSold(
    tx,
    facilityId,
    wished.map(({ deskItemId }) => deskItemId),
  )
  const goods = [...items.values()].flatMap(({ hsn_code }) => hsn_code ?? [])
  const rates = await gstRatesOf(tx, goods, today)
  return wished.map(({ deskItemId, quantity }) => {
    const item = items.get(deskItemId)
    if (!item) throw new DeskItemNotFound({ data: { deskItemId } })
    const gst = item.hsn_code ? rates.get(item.hsn_code) : undefined
    return {
      description: item.name,
      sacCode: item.sac_code,
      ...(item.hsn_code ? { hsnCode: item.hsn_code } : {}),
      ...(gst ? { gst } : {}),
      quantity,
      unitPricePaise: item.price_paise,
    }
  })
}
