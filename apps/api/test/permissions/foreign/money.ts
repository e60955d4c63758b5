import type { TestApp } from '../../harness.ts'
import type { ForeignCase } from '../foreign-rows.ts'

export type MoneyWorld = { refund: string; discount: string }

/** A part payment of a bill that is due back at the counter. */
export async function createMoneyWorld(
  { deps: { db }, clock }: TestApp,
  { bill, desk, facilityId }: { bill: string; desk: { userId: string }; facilityId: string },
): Promise<MoneyWorld> {
  const payment = await db
    .insertInto('payment')
    .values({
      bill_id: bill,
      channel: 'counter',
      method: 'cash',
      amount_paise: 10_000,
      status: 'captured',
      surplus: true,
      received_by: desk.userId,
      captured_at: clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const refund = await db
    .insertInto('refund')
    .values({
      bill_id: bill,
      payment_id: payment.id,
      channel: 'counter',
      amount_paise: 10_000,
      reason: 'A test of scope',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const discount = await db
    .insertInto('discount')
    .values({
      facility_id: facilityId,
      title: 'Opening week',
      kind: 'percent',
      percent_basis_points: 1000,
      subject_types: ['appointment'],
      code: 'OPENING',
      valid_from: clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { refund: refund.id, discount: discount.id }
}

export const moneyCases: Record<string, ForeignCase> = {
  receivePayment: {
    as: 'front_desk',
    id: (world) => world.bill,
    body: { method: 'cash', amountPaise: 10_000, duePaise: 50_000 },
  },
  applyDiscount: { as: 'patient', id: (world) => world.bill, body: { code: 'OPENING' } },
  removeDiscount: { as: 'patient', id: (world) => world.bill },
  updateDiscount: { as: 'front_desk', id: (world) => world.discount, body: { title: 'Opening month' } },
  payOutRefund: { as: 'front_desk', id: (world) => world.refund, body: { method: 'cash' } },
}
