import fastify from 'fastify'
import { describe, expect, test } from 'vitest'
import { errorOf, KEY_ID, KEY_SECRET, PREFIX, startSimulator } from '../../test/harness.ts'
import { createRazorpaySimulator } from '../index.ts'
import { sign } from '../signatures.ts'

async function startCheckout() {
  const simulator = await startSimulator()
  const orderId = await simulator.createOrder()
  const pay = (fields: Record<string, string> = {}) =>
    simulator.app.inject({
      method: 'POST',
      url: `${PREFIX}/v1/checkout/payments`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ key_id: KEY_ID, order_id: orderId, ...fields }).toString(),
    })
  return { ...simulator, orderId, pay }
}

describe('checkout', () => {
  test('answers a success with the signed ids', async () => {
    const { pay, orderId, control } = await startCheckout()
    const answer = (await pay({ method: 'netbanking', contact: '+919812345678' })).json()
    const { razorpay_payment_id: paymentId } = answer
    expect(answer).toEqual({
      razorpay_payment_id: paymentId,
      razorpay_order_id: orderId,
      razorpay_signature: sign(`${orderId}|${paymentId}`, KEY_SECRET),
    })
    expect(control.payment(paymentId)).toMatchObject({
      method: 'netbanking',
      bank: 'SBIN',
      contact: '+919812345678',
    })
  })

  test('answers a decline with the error of Razorpay', async () => {
    const { pay, orderId } = await startCheckout()
    expect(errorOf(await pay({ outcome: 'decline' }))).toMatchObject({
      status: 400,
      code: 'BAD_REQUEST_ERROR',
      reason: 'payment_declined',
      metadata: { order_id: orderId, payment_id: expect.stringMatching(/^pay_/) },
    })
  })

  test('never signs what the browser is not to know', async () => {
    const { pay, orderId, control } = await startCheckout()
    expect((await pay({ outcome: 'late', after_seconds: '600' })).json()).toEqual({ outcome: 'late' })
    expect(control.order(orderId).status).toBe('attempted')
    expect((await pay({ outcome: 'lost' })).json()).toEqual({ outcome: 'lost' })
    expect(control.order(orderId).status).toBe('paid')
  })

  test('wants the public key', async () => {
    const { app, pay, orderId, control } = await startCheckout()
    expect((await pay({ key_id: 'rzp_test_other' })).statusCode).toBe(401)
    const url = `${PREFIX}/v1/checkout/orders/${orderId}`
    expect((await app.inject(url)).statusCode).toBe(401)
    expect((await app.inject(`${url}?key_id=${KEY_ID}`)).json()).toMatchObject({ amount_due: 50_000 })
    expect(control.order(orderId).attempts).toBe(0)
  })

  test('serves its script, style and markup, none of them inline', async () => {
    const { app } = await startCheckout()
    const [script, style, markup] = await Promise.all(
      ['checkout.js', 'checkout.css', 'dialog.html'].map((name) => app.inject(`${PREFIX}/v1/${name}`)),
    )
    expect(script?.headers['content-type']).toContain('text/javascript')
    expect(script?.body).toContain('new URL("..", document.currentScript.src)')
    expect(style?.headers['content-type']).toContain('text/css')
    expect(markup?.body).toContain('no money moves')
    expect(markup?.body).not.toMatch(/<script|<style| style=| on\w+=/)
  })
})

describe('in a bigger app', () => {
  test('the app keeps its own bodies and errors, and the simulator its own', async () => {
    const app = fastify()
    app.addContentTypeParser(
      'application/json',
      { parseAs: 'string' },
      async (_: unknown, text: string | Buffer) => ({
        raw: String(text),
      }),
    )
    app.setErrorHandler(async (_, __, reply) => reply.code(418).send('teapot'))
    app.post('/echo', async ({ body }) => body)
    app.post('/broken', async () => {
      throw new Error('broken')
    })
    const { plugin } = createRazorpaySimulator({
      keyId: KEY_ID,
      keySecret: KEY_SECRET,
      webhookSecret: 'x',
      webhookUrl: 'http://127.0.0.1:9/',
      publicPath: '/pay',
    })
    await app.register(plugin, { prefix: '/gateway' })

    const send = (url: string, headers: Record<string, string> = {}) =>
      app.inject({ method: 'POST', url, payload: { amount: 100, currency: 'INR' }, headers })
    expect((await send('/echo')).json()).toEqual({ raw: '{"amount":100,"currency":"INR"}' })
    expect((await send('/broken')).statusCode).toBe(418)
    expect(errorOf(await send('/gateway/v1/orders'))).toMatchObject({ status: 401 })
    const authorization = `Basic ${Buffer.from(`${KEY_ID}:${KEY_SECRET}`).toString('base64')}`
    expect((await send('/gateway/v1/orders', { authorization })).json()).toMatchObject({ amount: 100 })
    expect((await app.inject('/gateway/v1/checkout.js')).body).toContain(
      'new URL("/pay", document.currentScript.src)',
    )
    await app.close()
  })
})
