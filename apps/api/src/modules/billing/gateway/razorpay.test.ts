import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DomainError } from '../../../platform/errors.ts'
import { GatewayRefused } from './payment-gateway.ts'
import { createRazorpayGateway } from './razorpay.ts'
import { toPayment } from './razorpay-shapes.ts'

type Answer = { status?: number; body?: string; silent?: boolean }
let next: Answer = {}
let server: Server
let gateway: ReturnType<typeof createRazorpayGateway>
beforeAll(async () => {
  server = createServer((_request, response) => {
    const { status = 200, body = '', silent = false } = next
    if (!silent) response.writeHead(status, { 'content-type': 'application/json' }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  gateway = createRazorpayGateway({
    baseUrl,
    keyId: 'rzp_live_key',
    keySecret: 'key secret',
    webhookSecret: 'webhook secret',
    timeoutMs: 200,
  })
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const fetched = async (answer: Answer): Promise<unknown> => {
  next = answer
  return gateway.fetchPayment('pay_1').catch((error: unknown) => error)
}

describe('an answer of the gateway', () => {
  it.each<[string, Answer]>([
    ['a breakdown', { status: 502, body: '<html>' }],
    ['too many requests', { status: 429, body: '{}' }],
    ['wrong keys', { status: 401, body: '{"error":{"description":"Authentication failed"}}' }],
    ['a request still at work', { status: 409, body: '{}' }],
    ['something that is no payment', { body: '{"id":"pay_1","amount":"many"}' }],
    ['something that is no JSON', { body: 'OK' }],
    ['silence', { silent: true }],
  ])('like %s leaves open what happened', async (_what, answer) => {
    expect(await fetched(answer)).toMatchObject({ code: 'unavailable' })
  })

  it('that says no is a refusal with its reason', async () => {
    const body = '{"error":{"description":"The id provided does not exist"}}'
    const error = await fetched({ status: 400, body })
    expect(error).toBeInstanceOf(GatewayRefused)
    expect(error).not.toBeInstanceOf(DomainError)
    expect(error).toMatchObject({ status: 400, message: expect.stringContaining('does not exist') })
  })
})

describe('the state of a payment', () => {
  const entity = { id: 'pay_1', amount: 100, currency: 'INR', method: 'upi', order_id: 'order_1' }
  it.each([
    ['captured', true, 'captured'],
    ['refunded', true, 'captured'],
    ['refunded', false, 'failed'],
    ['authorized', false, 'authorized'],
    ['created', false, 'created'],
    ['failed', false, 'failed'],
  ] as const)('%s (captured: %s) is %s to us', (status, captured, state) => {
    expect(toPayment({ ...entity, status, captured }).state).toBe(state)
  })
})

describe('signatures', () => {
  const sign = (content: string, secret: string) => createHmac('sha256', secret).update(content).digest('hex')
  const answer = { orderId: 'order_1', paymentId: 'pay_1' }

  it('of the checkout cover order and payment under the secret of the key', () => {
    const signature = sign('order_1|pay_1', 'key secret')
    expect(gateway.verifyCheckoutSignature({ ...answer, signature })).toBe(true)
    expect(gateway.verifyCheckoutSignature({ ...answer, paymentId: 'pay_2', signature })).toBe(false)
    expect(gateway.verifyCheckoutSignature({ ...answer, orderId: 'order_2', signature })).toBe(false)
    const foreign = sign('order_1|pay_1', 'webhook secret')
    expect(gateway.verifyCheckoutSignature({ ...answer, signature: foreign })).toBe(false)
  })

  it('of webhooks cover the very bytes', () => {
    const body = '{"event": "payment.captured"}'
    const signature = sign(body, 'webhook secret')
    expect(gateway.verifyWebhookSignature(Buffer.from(body), signature)).toBe(true)
    expect(gateway.verifyWebhookSignature(Buffer.from(JSON.stringify(JSON.parse(body))), signature)).toBe(
      false,
    )
    for (const odd of ['', 'zz', `${signature}00`, signature.slice(2), '☃'.repeat(64)])
      expect(gateway.verifyWebhookSignature(Buffer.from(body), odd)).toBe(false)
  })

  it('of Razorpay itself need no script of ours', () => {
    expect(gateway.checkout).toEqual({
      keyId: 'rzp_live_key',
      scriptUrl: 'https://checkout.razorpay.com/v1/checkout.js',
      simulated: false,
    })
  })
})
