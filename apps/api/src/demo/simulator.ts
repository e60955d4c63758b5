import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import type { FastifyPluginAsync } from 'fastify'
import { createRazorpaySimulator } from '@imeds/razorpay-simulator'
import { createRazorpayGateway, webhookPath, type PaymentGateway } from '../modules/billing/index.ts'
import { ensureSecret, type Config } from '../platform/config.ts'

export type DemoSimulator = { path: string; plugin: FastifyPluginAsync; gateway: PaymentGateway }

/** Where the simulator answers on the main server; its checkout script is loaded from here. */
const path = '/simulator/razorpay'

/**
 * The Razorpay simulator that stands in for the real one in demo mode without keys: same REST API, signatures and
 * webhooks, no money. It is reached over HTTP like the real one. Its keys hold as long as the data folder does.
 */
export function createDemoSimulator(config: Config): DemoSimulator {
  const secret = ensureSecret(config)
  const derive = (purpose: string) =>
    createHmac('sha256', secret).update(`razorpay simulator ${purpose}`).digest('hex')
  const keys = {
    keyId: `rzp_test_${derive('key').slice(0, 14)}`,
    keySecret: derive('key secret'),
    webhookSecret: derive('webhook secret'),
  }
  const origin = ownOrigin(config)
  const { plugin } = createRazorpaySimulator({
    ...keys,
    webhookUrl: `${origin}${webhookPath}`,
    publicPath: path,
    journalFile: join(config.dataDir, 'razorpay-simulator.jsonl'),
  })
  const gateway = createRazorpayGateway({
    ...keys,
    baseUrl: `${origin}${path}`,
    checkoutScriptUrl: `${path}/v1/checkout.js`,
    simulated: true,
  })
  return { path, plugin, gateway }
}

/** How this process reaches itself: by the loopback, or under TLS by the name that the certificate is for. */
function ownOrigin({ tls, publicUrl, host, port }: Config): string {
  if (tls) return publicUrl
  const everywhere = ['0.0.0.0', '::', 'localhost'].includes(host)
  return `http://${everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${port}`
}
