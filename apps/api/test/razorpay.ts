import { createHmac } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import fastify from 'fastify'
import { createRazorpaySimulator, type Control } from '@imeds/razorpay-simulator'
import {
  checkBooks,
  createRazorpayGateway,
  webhookPath,
  type PaymentGateway,
} from '../src/modules/billing/index.ts'
import { startTestApp, type TestApp, type TestOptions } from './harness.ts'

export const razorpayKeys = {
  keyId: 'rzp_test_imedsTest0001',
  keySecret: 'a secret of the test key',
  webhookSecret: 'a secret of the test webhooks',
}

const hmac = (text: string, secret: string) => createHmac('sha256', secret).update(text).digest('hex')
/** Signs a webhook's bytes as Razorpay does. */
export const signWebhook = (body: string) => hmac(body, razorpayKeys.webhookSecret)
/** Signs a checkout's answer as Razorpay does. */
export const signCheckout = (orderId: string, paymentId: string) =>
  hmac(`${orderId}|${paymentId}`, razorpayKeys.keySecret)

export type PaidTestApp = TestApp & {
  control: Control
  gateway: PaymentGateway
  /** Delivers every webhook and works through the jobs they and everything else left. */
  settleDown(): Promise<void>
  /** Runs a job's handler now, as its timetable would. */
  runJob(name: string, payload?: unknown): Promise<void>
  /** Throws with every sentence that the books have against themselves. */
  expectSoundBooks(): Promise<void>
}

/** The application beside a Razorpay simulator, each on a port of its own, talking real HTTP in both directions. */
export async function startPaidTestApp(options: TestOptions = {}): Promise<PaidTestApp> {
  let webhookUrl = 'http://127.0.0.1:9'
  const simulator = createRazorpaySimulator({
    ...razorpayKeys,
    webhookUrl: () => webhookUrl,
    webhookRetrySeconds: [],
  })
  const server = fastify()
  await server.register(simulator.plugin)
  await server.listen({ host: '127.0.0.1', port: 0 })
  const { port } = server.server.address() as AddressInfo
  const gateway = createRazorpayGateway({
    ...razorpayKeys,
    baseUrl: `http://127.0.0.1:${port}`,
    timeoutMs: 2_000,
    checkoutScriptUrl: '/simulator/razorpay/v1/checkout.js',
    simulated: true,
  })
  const test = await startTestApp({
    ...options,
    services: { paymentGateway: gateway, ...options.services },
  })
  webhookUrl = `${await test.app.listen({ host: '127.0.0.1', port: 0 })}${webhookPath}`
  return {
    ...test,
    control: simulator.control,
    gateway,
    async settleDown() {
      await simulator.control.idle()
      await test.drain()
      await simulator.control.idle()
      await test.drain()
    },
    async runJob(name, payload = {}) {
      const job = test.jobHandlers.find((handler) => handler.name === name)
      if (!job) throw new Error(`No job is called ${name}.`)
      await job.handle(test.deps, payload)
    },
    async expectSoundBooks() {
      const wrong = await checkBooks(test.deps.db)
      if (wrong.length) throw new Error(wrong.join('\n'))
    },
    async close() {
      await server.close()
      await test.close()
    },
  }
}
