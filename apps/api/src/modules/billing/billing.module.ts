import { refundRequested } from '@imeds/contracts/billing'
import type { Config } from '../../platform/config.ts'
import type { Deps } from '../../platform/deps.ts'
import { afterCommit } from '../../platform/events/events.ts'
import type { Module } from '../../platform/module.ts'
import type { BillingDeps } from './billing.deps.ts'
import { billingRoutes } from './billing.routes.ts'
import { noGateway } from './gateway/no-gateway.ts'
import type { PaymentGateway } from './gateway/payment-gateway.ts'
import { createRazorpayGateway } from './gateway/razorpay.ts'
import {
  handleGatewayEvent,
  handleGatewayEventJob,
  type GatewayEventKey,
} from './gateway/handle-gateway-event.ts'
import { receiveGatewayEvents } from './gateway/receive-gateway-event.ts'
import { reconcilePayments } from './payments/reconcile-payments.ts'
import { sendRefund } from './refunds/send-refund.ts'

/** The gateway given, else Razorpay where its keys are set, else none. */
export function createBilling({
  config,
  paymentGateway,
}: {
  config: Config
  paymentGateway?: PaymentGateway | undefined
}): Module {
  const gateway = paymentGateway ?? (config.razorpay ? createRazorpayGateway(config.razorpay) : noGateway)
  const withGateway = (deps: Deps): BillingDeps => ({ ...deps, gateway })
  return {
    name: 'billing',
    routes: billingRoutes(gateway),
    http: (app, deps) => receiveGatewayEvents(app, withGateway(deps)),
    subscribers: [
      afterCommit(refundRequested, 'billing.send_refund', (deps, { refundId }) =>
        sendRefund(withGateway(deps), refundId),
      ),
    ],
    jobs: [
      {
        name: handleGatewayEventJob,
        handle: (deps, key: GatewayEventKey) => handleGatewayEvent(withGateway(deps), key),
      },
      {
        name: 'reconcile_payments',
        every: '*/5 * * * *',
        handle: (deps) => reconcilePayments(withGateway(deps)),
      },
    ],
  }
}
