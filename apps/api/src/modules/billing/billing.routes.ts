import type { AnyEndpoint, InputOf, ReplyOf } from '@imeds/contracts'
import * as endpoints from '@imeds/contracts/billing'
import type { Actor } from '../../platform/actor.ts'
import { on, type RequestContext, type Route } from '../../platform/http/route.ts'
import type { BillingDeps } from './billing.deps.ts'
import { confirmPayment } from './payments/confirm-payment.ts'
import { createPaymentOrder } from './payments/create-payment-order.ts'
import { downloadBill } from './bills/download-bill.ts'
import type { PaymentGateway } from './gateway/payment-gateway.ts'
import { getBill } from './bills/get-bill.ts'
import { getPaymentOrder } from './payments/get-payment-order.ts'
import { listBills } from './bills/list-bills.ts'
import { receivePayment } from './payments/receive-payment.ts'
import { payOutRefund } from './refunds/pay-out-refund.ts'
import { refundPayment } from './refunds/refund-payment.ts'

type UseCase<E extends AnyEndpoint> = (
  deps: BillingDeps,
  actor: Actor,
  input: InputOf<E>,
  context: RequestContext,
) => Promise<ReplyOf<E>>

/** The endpoints with their use cases, which are handed the gateway beside what all are. */
export function billingRoutes(gateway: PaymentGateway): Route[] {
  const onBilling = <E extends AnyEndpoint>(endpoint: E, run: UseCase<E>): Route =>
    on<undefined, E>(endpoint, (deps, actor, input, context) =>
      run({ ...deps, gateway }, actor, input, context),
    )
  return [
    onBilling(endpoints.listBills, listBills),
    onBilling(endpoints.getBill, getBill),
    onBilling(endpoints.downloadBill, downloadBill),
    onBilling(endpoints.createPaymentOrder, createPaymentOrder),
    onBilling(endpoints.getPaymentOrder, getPaymentOrder),
    onBilling(endpoints.confirmPayment, confirmPayment),
    onBilling(endpoints.receivePayment, receivePayment),
    onBilling(endpoints.refundPayment, refundPayment),
    onBilling(endpoints.payOutRefund, payOutRefund),
  ]
}
