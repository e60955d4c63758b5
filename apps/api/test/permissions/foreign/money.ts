import type { TestApp } from '../../harness.ts'
import type { ForeignCase } from '../foreign-rows.ts'

export type MoneyWorld = {
  refund: string
  payment: string
  discount: string
  deskItem: string
  dayClose: string
}

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
  await db
    .insertInto('payment_receipt')
    .values({
      payment_id: payment.id,
      facility_id: facilityId,
      financial_year: '2627',
      number: 'TEST/2627R000001',
      issued_at: clock.now(),
      bill_total_paise: 50_000,
      paid_before_paise: 0,
      document: JSON.stringify({
        timeZone: 'Asia/Kolkata',
        supplier: { name: 'Banyan Clinic', address: [], gstin: null, phone: null, email: null },
        recipient: { name: 'Asha Rao', address: [], phone: null },
        practitioner: null,
      }),
    })
    .execute()
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
  const deskItem = await db
    .insertInto('desk_item')
    .values({ facility_id: facilityId, name: 'Dressing', sac_code: '999316', price_paise: 15_000 })
    .returning('id')
    .executeTakeFirstOrThrow()
  const dayClose = await db
    .insertInto('day_close')
    .values({
      facility_id: facilityId,
      user_id: desk.userId,
      business_date: '2026-12-01',
      cash_in_paise: 0,
      cash_out_paise: 0,
      card_paise: 0,
      upi_paise: 0,
      counted_paise: 0,
      difference_paise: 0,
      closed_at: clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return {
    refund: refund.id,
    payment: payment.id,
    discount: discount.id,
    deskItem: deskItem.id,
    dayClose: dayClose.id,
  }
}

const facilityId: ForeignCase['id'] = (world) => world.meera.facilityId

export const moneyCases: Record<string, ForeignCase> = {
  receivePayment: {
    as: 'front_desk',
    id: (world) => world.bill,
    body: { method: 'cash', amountPaise: 10_000, duePaise: 50_000 },
  },
  downloadReceipt: { as: 'patient', id: (world) => world.payment },
  applyDiscount: { as: 'patient', id: (world) => world.bill, body: { code: 'OPENING' } },
  removeDiscount: { as: 'patient', id: (world) => world.bill },
  updateDiscount: { as: 'front_desk', id: (world) => world.discount, body: { title: 'Opening month' } },
  updateDeskItem: { as: 'front_desk', id: (world) => world.deskItem, body: { pricePaise: 20_000 } },
  listDeskItems: { as: 'front_desk', id: facilityId },
  createDeskItem: {
    as: 'front_desk',
    id: facilityId,
    body: { name: 'ECG', sacCode: '999316', hsnCode: null, pricePaise: 30_000 },
  },
  sellAtDesk: {
    as: 'front_desk',
    id: facilityId,
    body: ({ patient, deskItem }) => ({
      patientId: patient.id,
      lines: [{ deskItemId: deskItem, quantity: 1 }],
    }),
  },
  getDrawer: { as: 'front_desk', id: facilityId },
  listDayCloses: { as: 'front_desk', id: facilityId },
  closeDay: {
    as: 'front_desk',
    id: facilityId,
    body: { date: '2026-12-06', expectedPaise: 0, countedPaise: 0 },
  },
  downloadDayClose: { as: 'front_desk', id: (world) => world.dayClose },
  retryRefund: { as: 'front_desk', id: (world) => world.refund },
  payOutRefund: { as: 'front_desk', id: (world) => world.refund, body: { method: 'cash' } },
}
