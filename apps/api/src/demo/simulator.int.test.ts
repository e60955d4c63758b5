import { createServer, type AddressInfo } from 'node:net'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmPayment, createPaymentOrder, getPaymentOrder } from '@imeds/contracts/billing'
import { createPayer, openPayment } from '../../test/factories/billing.ts'
import { startTestApp, type TestApp } from '../../test/harness.ts'

let test: TestApp
let origin: string
beforeAll(async () => {
  const port = await freePort()
  test = await startTestApp({
    env: { DEMO: '1', PORT: String(port), DATA_DIR: `/tmp/imeds-test-simulator-${process.pid}` },
  })
  origin = await test.app.listen({ host: '127.0.0.1', port })
})
afterAll(async () => {
  await test.close()
  rmSync(test.config.dataDir, { recursive: true, force: true })
})

function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

const eventually = async (condition: () => Promise<boolean>) => {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20))
}

describe('payments in demo mode without keys', () => {
  it('go through the simulator on the same server, and say so', async () => {
    const payer = await createPayer(test)
    const checkout = await openPayment(test, payer)
    expect(checkout).toMatchObject({
      simulated: true,
      checkoutScriptUrl: '/simulator/razorpay/v1/checkout.js',
    })
    const script = await fetch(`${origin}${checkout.checkoutScriptUrl}`)
    expect(await script.text()).toContain('Razorpay')

    const paid = await fetch(`${origin}/simulator/razorpay/v1/checkout/payments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        key_id: checkout.keyId,
        order_id: checkout.gatewayOrderId,
        method: 'upi',
        outcome: 'success',
      }),
    })
    const body = (await paid.json()) as Parameters<typeof confirm>[0]
    const confirm = (answer: {
      razorpay_payment_id: string
      razorpay_order_id: string
      razorpay_signature: string
    }) =>
      test.call(
        confirmPayment,
        { params: { id: checkout.paymentOrderId }, body: answer },
        { as: payer.person },
      )
    expect((await confirm(body)).reply()).toMatchObject({ status: 'paid', billStatus: 'paid' })
    // Its webhooks find their way back, signed with the secret that both sides hold.
    await eventually(async () => {
      const events = await test.deps.db.selectFrom('gateway_event').select('name').execute()
      return events.some(({ name }) => name === 'order.paid')
    })
  })

  it('survive the connection that breaks while paying', async () => {
    const payer = await createPayer(test)
    const checkout = await openPayment(test, payer)
    await fetch(`${origin}/simulator/razorpay/v1/checkout/payments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        key_id: checkout.keyId,
        order_id: checkout.gatewayOrderId,
        method: 'card',
        outcome: 'lost',
      }),
    })
    const asked = await test.call(
      getPaymentOrder,
      { params: { id: checkout.paymentOrderId } },
      { as: payer.person },
    )
    expect(asked.reply()).toMatchObject({ status: 'paid', billStatus: 'paid' })
    const again = await test.call(createPaymentOrder, { params: { id: payer.bill.id } }, { as: payer.person })
    expect(again.problem().code).toBe('bill_not_open')
  })
})
