import type { AnyEndpoint, InputOf, ReplyOf } from '@imeds/contracts'
import * as endpoints from '@imeds/contracts/billing'
import type { Actor } from '../../platform/actor.ts'
import { on, type RequestContext, type Route } from '../../platform/http/route.ts'
import type { BillingDeps } from './billing.deps.ts'
import { confirmPayment } from './payments/confirm-payment.ts'
import { createPaymentOrder } from './payments/create-payment-order.ts'
import { closeDay } from './day-close/close-day.ts'
import { downloadDayClose } from './day-close/download-day-close.ts'
import { getDrawer } from './day-close/get-drawer.ts'
import { listDayCloses } from './day-close/list-day-closes.ts'
import { createDeskItem, listDeskItems, updateDeskItem } from './desk-sales/desk-items.ts'
import { sellAtDesk } from './desk-sales/sell-at-desk.ts'
import { downloadBill } from './bills/download-bill.ts'
import { applyDiscount } from './discounts/apply-discount.ts'
import { createDiscount } from './discounts/create-discount.ts'
import { listDiscounts } from './discounts/list-discounts.ts'
import { removeDiscount } from './discounts/remove-discount.ts'
import { updateDiscount } from './discounts/update-discount.ts'
import type { PaymentGateway } from './gateway/payment-gateway.ts'
import { getBill } from './bills/get-bill.ts'
import { getPaymentOrder } from './payments/get-payment-order.ts'
import { listBills } from './bills/list-bills.ts'
import { receivePayment } from './payments/receive-payment.ts'
import { payOutRefund } from './refunds/pay-out-refund.ts'
import { downloadReceipt } from './receipts/download-receipt.ts'
import { retryRefund } from './refunds/retry-refund.ts'
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
    onBilling(endpoints.downloadReceipt, downloadReceipt),
    onBilling(endpoints.refundPayment, refundPayment),
    onBilling(endpoints.payOutRefund, payOutRefund),
    onBilling(endpoints.retryRefund, retryRefund),
    onBilling(endpoints.listDiscounts, listDiscounts),
    onBilling(endpoints.createDiscount, createDiscount),
    onBilling(endpoints.updateDiscount, updateDiscount),
    onBilling(endpoints.applyDiscount, applyDiscount),
    onBilling(endpoints.removeDiscount, removeDiscount),
    onBilling(endpoints.listDeskItems, listDeskItems),
    onBilling(endpoints.createDeskItem, createDeskItem),
    onBilling(endpoints.updateDeskItem, updateDeskItem),
    onBilling(endpoints.sellAtDesk, sellAtDesk),
    onBilling(endpoints.getDrawer, getDrawer),
    onBilling(endpoints.closeDay, closeDay),
    onBilling(endpoints.listDayCloses, listDayCloses),
    onBilling(endpoints.downloadDayClose, downloadDayClose),
  ]
}
