import fastify from 'fastify'
import type { LightMyRequestResponse } from 'fastify'
import { onTestFinished } from 'vitest'
import type { RazorpaySimulatorOptions } from '../src/index.ts'
import { createRazorpaySimulator } from '../src/index.ts'
import { startReceiver } from './receiver.ts'

export const KEY_ID = 'rzp_test_1DP5mmOlF5G5ag'
export const KEY_SECRET = 'thisisasecret'
export const WEBHOOK_SECRET = 'anothersecret'
export const PREFIX = '/simulator/razorpay'
export const AUTHORIZATION = `Basic ${Buffer.from(`${KEY_ID}:${KEY_SECRET}`).toString('base64')}`

/** A simulator under a prefix of a bigger app, and a merchant that hears its webhooks; ends with the test. */
export async function startSimulator(options: Partial<RazorpaySimulatorOptions> = {}) {
  const receiver = await startReceiver()
  const simulator = createRazorpaySimulator({
    keyId: KEY_ID,
    keySecret: KEY_SECRET,
    webhookSecret: WEBHOOK_SECRET,
    webhookUrl: receiver.url,
    ...options,
  })
  const app = fastify()
  await app.register(simulator.plugin, { prefix: PREFIX })
  const close = async () => {
    await app.close()
    await receiver.close()
  }
  onTestFinished(close)

  const call = (
    method: 'GET' | 'POST',
    path: string,
    payload?: object,
    headers: Record<string, string> = {},
  ) =>
    app.inject({
      method,
      url: PREFIX + path,
      headers: { authorization: AUTHORIZATION, ...headers },
      ...(payload && { payload }),
    })
  const get = (path: string) => call('GET', path)
  const post = (path: string, payload: object = {}, headers?: Record<string, string>) =>
    call('POST', path, payload, headers)

  /** An order of 500 rupees unless `fields` say otherwise. */
  const createOrder = async (fields: object = {}): Promise<string> =>
    (await post('/v1/orders', { amount: 50_000, currency: 'INR', ...fields })).json().id

  /** The id of a captured payment over 500 rupees. */
  const createPaid = async (): Promise<string> => {
    const { payment } = simulator.control.pay(await createOrder())
    await simulator.control.idle()
    return payment.id
  }
  return { app, receiver, ...simulator, close, get, post, createOrder, createPaid }
}

/** The error of a refusal. */
export function errorOf(response: LightMyRequestResponse) {
  return { status: response.statusCode, ...response.json().error }
}
