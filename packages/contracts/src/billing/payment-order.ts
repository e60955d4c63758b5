import { z } from 'zod'
import { ById, Id, Paise } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { BillStatus, BillSubject } from './bill.ts'

/** `superseded`: another amount is due by now; what is paid for it nevertheless goes back. */
export const PaymentOrderStatus = z.enum(['created', 'superseded', 'paid', 'abandoned'])

/** How far a payment has come: what a page asks for after a lost connection. */
export const PaymentOrder = z.object({
  id: Id,
  billId: Id,
  status: PaymentOrderStatus,
  amountPaise: Paise,
  billStatus: BillStatus,
  subjectType: BillSubject,
  subjectId: Id,
  /** How many tries to pay were declined. */
  failedPayments: z.int().min(0),
})

/** What the page hands to the gateway's checkout. */
export const Checkout = z.object({
  paymentOrderId: Id,
  billId: Id,
  gateway: z.enum(['razorpay']),
  /** The gateway's public key. */
  keyId: z.string(),
  gatewayOrderId: z.string(),
  amountPaise: Paise,
  currency: z.literal('INR'),
  /** Loaded by the page; a path of this server where the gateway is simulated. */
  checkoutScriptUrl: z.string(),
  /** No money moves: the page says so. */
  simulated: z.boolean(),
  prefill: z.object({
    name: z.string(),
    email: z.string().nullable(),
    contact: z.string().nullable(),
  }),
})

export const createPaymentOrder = endpoint({
  id: 'createPaymentOrder',
  method: 'POST',
  path: '/v1/bills/:id/payment-orders',
  summary:
    'Opens, or opens again, the payment of a bill. One order of the same amount is used until it is paid.',
  permission: 'bill.pay',
  params: ById,
  reply: Checkout,
  errors: ['bill_not_open', 'payments_off'],
  idempotency: 'required',
  audit: { action: 'execute', record: 'bill' },
})

export const getPaymentOrder = endpoint({
  id: 'getPaymentOrder',
  method: 'GET',
  path: '/v1/payment-orders/:id',
  summary: 'How far a payment has come; asks the gateway while it is open.',
  permission: 'bill.pay',
  params: ById,
  reply: PaymentOrder,
  errors: [],
})

export const confirmPayment = endpoint({
  id: 'confirmPayment',
  method: 'POST',
  path: '/v1/payment-orders/:id/confirmation',
  summary: "Hands in the checkout's signed answer; the bill is paid when this answers. Safe to repeat.",
  permission: 'bill.pay',
  params: ById,
  /** Word for word what Razorpay's checkout gives to the page. */
  body: z.object({
    razorpay_payment_id: z.string().min(1).max(64),
    razorpay_order_id: z.string().min(1).max(64),
    razorpay_signature: z.string().min(1).max(256),
  }),
  reply: PaymentOrder,
  status: 200,
  errors: ['signature_invalid', 'payment_mismatch', 'payment_not_captured', 'payments_off'],
  audit: { action: 'execute', record: 'payment_order' },
})
