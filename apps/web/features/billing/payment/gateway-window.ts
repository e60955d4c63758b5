import { ApiError } from '@imeds/client'
import { light } from '@imeds/tokens'
import type { Closed, OpenedCheckout, SignedAnswer } from './payment-session.ts'

type Options = {
  key: string
  order_id: string
  amount: number
  currency: string
  name: string
  description: string
  prefill: { name: string; email?: string; contact?: string }
  theme: { color: string }
  modal: { ondismiss: () => void; confirm_close: boolean }
  handler: (answer: SignedAnswer) => void
}
type RazorpayWindow = {
  open(): void
  on(event: 'payment.failed', listener: () => void): unknown
}
declare global {
  interface Window {
    Razorpay?: new (options: Options) => RazorpayWindow
  }
}

const loading = new Map<string, Promise<void>>()

/** Loads the gateway's script once; a failed attempt can be repeated. */
function load(url: string): Promise<void> {
  const known = loading.get(url)
  if (known) return known
  const attempt = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script')
    script.src = url
    script.async = true
    script.addEventListener('load', () => resolve())
    script.addEventListener('error', () => {
      script.remove()
      loading.delete(url)
      reject(new ApiError('gateway_unreachable', { status: 0 }))
    })
    document.head.append(script)
  })
  loading.set(url, attempt)
  return attempt
}

/** Shows the gateway's checkout until it closes. The description goes to the gateway: it says nothing of a patient. */
export async function showGateway(
  checkout: OpenedCheckout,
  { description, onShown }: { description: string; onShown: () => void },
): Promise<Closed> {
  await load(checkout.checkoutScriptUrl)
  const Razorpay = window.Razorpay
  if (!Razorpay) throw new ApiError('gateway_unreachable', { status: 0 })
  const { name, email, contact } = checkout.prefill
  return new Promise((resolve) => {
    let declined = false
    const gateway = new Razorpay({
      key: checkout.keyId,
      order_id: checkout.gatewayOrderId,
      amount: checkout.amountPaise,
      currency: checkout.currency,
      name: 'IMEDS',
      description,
      prefill: { name, ...(email ? { email } : {}), ...(contact ? { contact } : {}) },
      theme: { color: light.tone.accent.solid },
      modal: { ondismiss: () => resolve({ answer: null, declined }), confirm_close: false },
      handler: (answer) => resolve({ answer }),
    })
    gateway.on('payment.failed', () => (declined = true))
    gateway.open()
    onShown()
  })
}
