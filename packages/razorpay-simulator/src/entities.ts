/** Key-value pairs of the merchant; the gateway answers `[]` when there are none. */
export type Notes = Record<string, string> | []

/** What the merchant asks to be paid. Amounts are paise, instants Unix seconds, as at Razorpay. */
export interface Order {
  id: string
  entity: 'order'
  amount: number
  amount_paid: number
  amount_due: number
  currency: 'INR'
  receipt: string | null
  offer_id: null
  status: 'created' | 'attempted' | 'paid'
  attempts: number
  notes: Notes
  created_at: number
}

export const METHODS = ['upi', 'card', 'netbanking'] as const
export type PaymentMethod = (typeof METHODS)[number]

/** One try of a customer to pay an order. `fee` includes `tax`; both are null until capture. */
export interface Payment {
  id: string
  entity: 'payment'
  amount: number
  currency: 'INR'
  status: 'created' | 'authorized' | 'captured' | 'refunded' | 'failed'
  order_id: string
  invoice_id: null
  international: false
  method: PaymentMethod
  amount_refunded: number
  refund_status: 'partial' | 'full' | null
  captured: boolean
  description: string | null
  card_id: string | null
  bank: string | null
  wallet: null
  vpa: string | null
  email: string | null
  contact: string | null
  notes: Notes
  fee: number | null
  tax: number | null
  error_code: string | null
  error_description: string | null
  error_source: string | null
  error_step: string | null
  error_reason: string | null
  acquirer_data: Record<string, string | null>
  created_at: number
}

/** The card behind a card payment; told only to who asks with `expand[]=card`, and in webhooks. */
export interface Card {
  id: string
  entity: 'card'
  name: string
  last4: string
  network: string
  type: 'debit' | 'credit'
  issuer: string | null
  international: boolean
  emi: boolean
  sub_type: 'consumer' | 'business'
}

/** Money going back to the customer. */
export interface Refund {
  id: string
  entity: 'refund'
  amount: number
  currency: 'INR'
  payment_id: string
  notes: Notes
  receipt: string | null
  acquirer_data: { arn: string | null }
  created_at: number
  batch_id: null
  status: 'pending' | 'processed' | 'failed'
  speed_processed: 'normal' | 'instant'
  speed_requested: 'normal' | 'optimum'
}

/** A list as the gateway answers it. */
export interface Collection<T> {
  entity: 'collection'
  count: number
  items: T[]
}

export interface StoredOrder extends Order {
  /** Whether an approved payment is captured at once (`payment_capture: 1`). */
  autoCapture: boolean
}

export interface StoredPayment extends Payment {
  card: Card | null
}

/** The order as the API shows it. */
export function orderView({ autoCapture: _, ...order }: StoredOrder): Order {
  return order
}

/** The payment as the API shows it; the card only on request. */
export function paymentView(
  { card, ...payment }: StoredPayment,
  withCard = false,
): Payment & { card?: Card } {
  return withCard && card ? { ...payment, card } : payment
}
