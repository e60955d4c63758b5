import type { FastifyPluginAsync } from 'fastify'
import type { Control } from './control.ts'
import { createControl } from './control.ts'
import { createGateway } from './gateway.ts'
import { simulatorPlugin } from './http/plugin.ts'
import type { RazorpaySimulatorOptions } from './options.ts'
import { resolveOptions } from './options.ts'
import { resumeSettlements } from './settlements.ts'
import { openStore } from './store.ts'

export type { Control, PayLateOptions, PayOptions } from './control.ts'
export type { Card, Collection, Notes, Order, Payment, PaymentMethod, Refund } from './entities.ts'
export type { ApiFault, RefundFault } from './gateway.ts'
export { GatewayError, type GatewayErrorBody } from './gateway-error.ts'
export type { RazorpaySimulatorOptions } from './options.ts'
export type { PaymentOutcome, PaymentResult } from './payments.ts'
export type { CheckoutAnswer } from './signatures.ts'
export type { Delivery, WebhookFault } from './webhooks/dispatcher.ts'
export type { EventName, WebhookEnvelope } from './webhooks/envelope.ts'

/** A local gateway that speaks Razorpay's language. */
export interface RazorpaySimulator {
  /** Its HTTP face, for a Fastify 5 app and any prefix. */
  plugin: FastifyPluginAsync
  /** Its strings, for tests. */
  control: Control
  /** Ends timers and deliveries; what is unfinished goes on with the same journal. The plugin's server calls it too. */
  close(): Promise<void>
}

/**
 * Builds a Razorpay simulator: REST API, checkout, signatures and webhooks. No money moves.
 * @throws Error if the journal is damaged.
 */
export function createRazorpaySimulator(options: RazorpaySimulatorOptions): RazorpaySimulator {
  const gateway = createGateway(resolveOptions(options), openStore(options.journalFile))
  const close = async () => {
    gateway.timers.cancelAll()
    await gateway.webhooks.close()
  }
  let resumed = false
  const resume = () => {
    if (resumed) return
    resumed = true
    resumeSettlements(gateway)
    gateway.webhooks.resume()
  }
  const control = createControl(gateway, resume)
  const plugin = simulatorPlugin(gateway, options.control === true ? control : null, { resume, close })
  return { plugin, control, close }
}
