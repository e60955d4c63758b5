import type { AddressInfo } from 'node:net'
import fastify from 'fastify'
import { createRazorpaySimulator, type Control } from '@imeds/razorpay-simulator'
import { webhookPath } from '../../src/modules/billing/index.ts'
import { razorpayKeys } from '../razorpay.ts'

export type Gateway = {
  control: Control
  /** What a server is told to use this gateway. */
  settings: Record<string, string>
  close(): Promise<void>
}

/** A Razorpay simulator that outlives the server: it keeps trying to deliver its webhooks to a port that comes and goes. */
export async function startGateway(serverPort: number): Promise<Gateway> {
  const simulator = createRazorpaySimulator({
    ...razorpayKeys,
    webhookUrl: `http://127.0.0.1:${serverPort}${webhookPath}`,
    webhookRetrySeconds: Array.from({ length: 60 }, () => 0.5),
  })
  const server = fastify()
  await server.register(simulator.plugin)
  await server.listen({ host: '127.0.0.1', port: 0 })
  const { port } = server.server.address() as AddressInfo
  return {
    control: simulator.control,
    settings: {
      RAZORPAY_KEY_ID: razorpayKeys.keyId,
      RAZORPAY_KEY_SECRET: razorpayKeys.keySecret,
      RAZORPAY_WEBHOOK_SECRET: razorpayKeys.webhookSecret,
      RAZORPAY_BASE_URL: `http://127.0.0.1:${port}`,
    },
    close: () => server.close(),
  }
}
