import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { confirmPayment } from '@imeds/contracts/billing'
import {
  createPaid,
  createPayer,
  openPayment,
  readBill,
  type Payer,
} from '../../../../test/factories/billing.ts'
import { createPerson } from '../../../../test/people.ts'
import { signCheckout, startPaidTestApp, type PaidTestApp } from '../../../../test/razorpay.ts'

let test: PaidTestApp
beforeAll(async () => {
  test = await startPaidTestApp()
})
afterAll(() => test.close())
afterEach(async () => {
  test.control.clearFaults()
  await test.expectSoundBooks()
})

/** Pays in the checkout while the webhooks get lost. */
async function payUnheard(payer: Payer) {
  const { paymentOrderId, gatewayOrderId } = await openPayment(test, payer)
  test.control.webhookFault({ kind: 'drop', count: 3 })
  const { answer } = test.control.pay(gatewayOrderId)
  return { paymentOrderId, answer: answer! }
}

const confirm = (id: string, body: Awaited<ReturnType<typeof payUnheard>>['answer'], as: { token: string }) =>
  test.call(confirmPayment, { params: { id }, body }, { as })

const refusalsOf = async (recordId: string) =>
  (
    await test.deps.db
      .selectFrom('audit_event')
      .select(['outcome', 'code'])
      .where('record_id', '=', recordId)
      .where('operation', '=', 'confirmPayment')
      .execute()
  ).filter(({ outcome }) => outcome === 'refused')

describe('confirming a payment', () => {
  it('pays the bill at once, and gives it the next number', async () => {
    const payer = await createPayer(test)
    const { paymentOrderId, answer } = await payUnheard(payer)
    const reply = (await confirm(paymentOrderId, answer, payer.person)).reply()
    expect(reply).toMatchObject({ status: 'paid', billStatus: 'paid', billId: payer.bill.id })
    expect(await readBill(test, payer.bill.id)).toMatchObject({
      status: 'paid',
      number: `${payer.facility.code}/2627/000001`,
      issued_at: test.clock.now(),
    })
  })

  it('may be repeated', async () => {
    const payer = await createPayer(test)
    const { paymentOrderId, answer } = await payUnheard(payer)
    for (let time = 0; time < 3; time++)
      expect((await confirm(paymentOrderId, answer, payer.person)).status).toBe(200)
    const payments = await test.deps.db
      .selectFrom('payment')
      .select(['gateway_payment_id', 'gateway_signature'])
      .where('bill_id', '=', payer.bill.id)
      .execute()
    expect(payments).toEqual([
      { gateway_payment_id: answer.razorpay_payment_id, gateway_signature: answer.razorpay_signature },
    ])
  })

  it('refuses a tampered signature, and writes that down', async () => {
    const payer = await createPayer(test)
    const { paymentOrderId, answer } = await payUnheard(payer)
    const tampered = answer.razorpay_signature.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))
    for (const razorpay_signature of [tampered, 'nonsense', tampered.slice(1)]) {
      const refused = await confirm(paymentOrderId, { ...answer, razorpay_signature }, payer.person)
      expect([refused.status, refused.problem().code]).toEqual([422, 'signature_invalid'])
    }
    expect((await readBill(test, payer.bill.id)).status).toBe('open')
    expect(await refusalsOf(paymentOrderId)).toEqual(
      Array.from({ length: 3 }, () => ({ outcome: 'refused', code: 'signature_invalid' })),
    )
  })

  it("refuses another payment's answer, although its signature is good", async () => {
    const victim = await createPayer(test)
    const { paymentOrderId } = await openPayment(test, victim)
    const other = await createPaid(test, { feePaise: 10_000 })
    const stolen = {
      razorpay_payment_id: other.paymentId,
      razorpay_order_id: other.checkout.gatewayOrderId,
      razorpay_signature: signCheckout(other.checkout.gatewayOrderId, other.paymentId),
    }
    const refused = await confirm(paymentOrderId, stolen, victim.person)
    expect([refused.status, refused.problem().code]).toEqual([409, 'payment_mismatch'])
    expect((await readBill(test, victim.bill.id)).status).toBe('open')
    expect(await refusalsOf(paymentOrderId)).toEqual([{ outcome: 'refused', code: 'payment_mismatch' }])
  })

  it('waits for money that is not captured yet', async () => {
    const payer = await createPayer(test)
    const { paymentOrderId, gatewayOrderId } = await openPayment(test, payer)
    const { payment } = test.control.payLate(gatewayOrderId)
    const answer = {
      razorpay_payment_id: payment.id,
      razorpay_order_id: gatewayOrderId,
      razorpay_signature: signCheckout(gatewayOrderId, payment.id),
    }
    const early = await confirm(paymentOrderId, answer, payer.person)
    expect([early.status, early.problem().code]).toEqual([409, 'payment_not_captured'])
    test.control.settle()
    expect((await confirm(paymentOrderId, answer, payer.person)).reply().billStatus).toBe('paid')
    await test.settleDown()
  })

  it('answers 503 while the gateway is down, and pays when asked again', async () => {
    const payer = await createPayer(test)
    const { paymentOrderId, answer } = await payUnheard(payer)
    test.control.apiFault({ kind: 'error' })
    const refused = await confirm(paymentOrderId, answer, payer.person)
    expect([refused.status, refused.problem().code]).toEqual([503, 'unavailable'])
    expect((await readBill(test, payer.bill.id)).status).toBe('open')
    expect((await confirm(paymentOrderId, answer, payer.person)).reply().status).toBe('paid')
  })

  it('is nobody else’s to do', async () => {
    const payer = await createPayer(test)
    const { paymentOrderId, answer } = await payUnheard(payer)
    const stranger = await createPerson(test)
    const practitioner = await createPerson(test, { role: 'practitioner' })
    expect((await confirm(paymentOrderId, answer, stranger)).status).toBe(404)
    expect((await confirm(paymentOrderId, answer, practitioner)).status).toBe(403)
    expect((await readBill(test, payer.bill.id)).status).toBe('open')
  })

  it('names the field that is missing', async () => {
    const { person } = await createPayer(test)
    const body = { razorpay_payment_id: 'pay_1', razorpay_order_id: 'order_1' } as never
    const answer = await confirm('01a20946-7adf-72c0-a49b-6b03f86172ea', body, person)
    expect(answer.problem()).toMatchObject({
      code: 'invalid_request',
      fields: [{ path: 'body.razorpay_signature' }],
    })
  })
})
