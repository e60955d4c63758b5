import type { TestApp } from '../../harness.ts'
import type { ForeignCase } from '../foreign-rows.ts'

export type MoneyWorld = { refund: string }

/** A part payment of a bill that is due back at the counter. */
export async function createMoneyWorld(
  { deps: { db }, clock }: TestApp,
  { bill, desk }: { bill: string; desk: { userId: string } },
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
  return { refund: refund.id }
}

export const moneyCases: Record<string, ForeignCase> = {
  receivePayment: {
    as: 'front_desk',
    id: (world) => world.bill,
    body: { method: 'cash', amountPaise: 10_000, duePaise: 50_000 },
  },
  payOutRefund: { as: 'front_desk', id: (world) => world.refund, body: { method: 'cash' } },
}
