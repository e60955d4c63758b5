import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyDiscount, downloadBill, getBill, receivePayment } from '@imeds/contracts/billing'
import * as contract from '@imeds/contracts/pharmacy'
import { createOrderScene } from '../../../../test/factories/pharmacy.ts'
import { startPaidTestApp, type PaidTestApp } from '../../../../test/razorpay.ts'

let test: PaidTestApp
beforeAll(async () => {
  test = await startPaidTestApp()
})
afterAll(() => test.close())

/** Medicines for 75 rupees with their delivery, on their way, to be paid at the door. */
async function begin() {
  const scene = await createOrderScene(test)
  const { operator } = scene.shop
  const placed = (await scene.place({ payment: 'on_delivery' })).reply()
  await scene.verify(placed)
  const params = { id: placed.id }
  const step = (endpoint: typeof contract.packMedicineOrder | typeof contract.dispatchMedicineOrder) =>
    test.call(endpoint, { params }, { as: operator })
  const packed = (await step(contract.packMedicineOrder)).reply()
  expect(packed.invoiceNumber).toBeNull()
  const sent = (await step(contract.dispatchMedicineOrder)).reply()
  const billId = sent.billId!
  const bill = async () => (await test.call(getBill, { params: { id: billId } }, { as: operator })).reply()
  const take = (amountPaise: number, duePaise: number) =>
    test.call(
      receivePayment,
      { params: { id: billId }, body: { method: 'cash', amountPaise, duePaise } },
      { as: operator },
    )
  return { ...scene, operator, params, step, sent, billId, bill, take }
}

describe('an order that is paid at the door', () => {
  it('leaves with its numbered invoice, which the payment settles without another', async () => {
    const { asha, operator, params, sent, billId, bill, take } = await begin()
    expect(sent).toMatchObject({ status: 'dispatched', invoiceNumber: expect.any(String), paid: false })
    expect(await bill()).toMatchObject({
      status: 'open',
      number: sent.invoiceNumber,
      duePaise: 7500,
      abilities: { download: true },
    })
    await test.expectSoundBooks()
    const paper = await test.call(downloadBill, { params: { id: billId } }, { as: operator })
    expect(paper.raw.headers['content-type']).toContain('application/pdf')
    const code = { params: { id: billId }, body: { code: 'WELCOME10' } }
    expect((await test.call(applyDiscount, code, { as: asha })).problem().code).toBe('bill_not_open')

    await take(2500, 7500)
    await test.expectSoundBooks()
    await take(5000, 5000)
    expect(await bill()).toMatchObject({ status: 'paid', number: sent.invoiceNumber, duePaise: 0 })
    const { deliveryCode } = (await test.call(contract.getMedicineOrder, { params }, { as: asha })).reply()
    const over = await test.call(
      contract.handOverMedicineOrder,
      { params, body: { code: deliveryCode! } },
      { as: operator },
    )
    expect(over.reply().status).toBe('delivered')
    await test.expectSoundBooks()
  })

  it('goes out again under the same number when nobody was there, and is taken back by a note when it is let go', async () => {
    const { operator, params, step, sent, bill } = await begin()
    const why = { params, body: { reason: 'Nobody at home' } }
    await test.call(contract.bringBackMedicineOrder, why, { as: operator })
    expect((await step(contract.dispatchMedicineOrder)).reply().invoiceNumber).toBe(sent.invoiceNumber)
    await test.call(contract.bringBackMedicineOrder, why, { as: operator })
    const ended = (await test.call(contract.cancelMedicineOrder, why, { as: operator })).reply()
    expect(ended.status).toBe('cancelled')
    await test.settleDown()
    expect(await bill()).toMatchObject({ status: 'cancelled', number: sent.invoiceNumber, duePaise: 0 })
    const notes = await test.deps.db
      .selectFrom('bill as note')
      .innerJoin('bill', 'bill.id', 'note.corrects_bill_id')
      .select(['note.kind', 'note.total_paise', 'note.number'])
      .where('bill.number', '=', sent.invoiceNumber)
      .execute()
    expect(notes).toMatchObject([{ kind: 'credit_note', total_paise: 7500, number: expect.any(String) }])
    await test.expectSoundBooks()
  })

  it('gives back what was paid of it at the door when it is let go', async () => {
    const { operator, params, take, sent } = await begin()
    await take(2500, 7500)
    const why = { params, body: { reason: 'Sent back at the door' } }
    await test.call(contract.bringBackMedicineOrder, why, { as: operator })
    const ended = (await test.call(contract.cancelMedicineOrder, why, { as: operator })).reply()
    expect(ended).toMatchObject({ status: 'cancelled', invoiceNumber: sent.invoiceNumber })
    await test.settleDown()
    await test.expectSoundBooks()
  })
})
