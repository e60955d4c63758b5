import type { Deps } from '../../platform/deps.ts'
import type { PaymentGateway } from './gateway/payment-gateway.ts'

/** What billing's use cases are handed: what all are, and the payment gateway. */
export type BillingDeps = Deps & { gateway: PaymentGateway }
