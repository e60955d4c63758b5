import { PaymentsOff } from '../billing.errors.ts'
import type { PaymentGateway } from './payment-gateway.ts'

const refuse = async (): Promise<never> => {
  throw new PaymentsOff()
}

/** Stands where no gateway is configured: only what is free can be booked. */
export const noGateway: PaymentGateway = {
  name: 'razorpay',
  checkout: null,
  createOrder: refuse,
  findOrder: refuse,
  fetchOrderPayments: refuse,
  fetchPayment: refuse,
  refund: refuse,
  fetchRefund: refuse,
  verifyCheckoutSignature: () => false,
  verifyWebhookSignature: () => false,
}
