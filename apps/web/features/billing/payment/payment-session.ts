import { isApiError } from '@imeds/client'
import { createWatchers } from '@imeds/client/watchers'
import type { Checkout, PaymentOrder } from '@imeds/contracts/billing'
import type { output } from 'zod'

type Order = Pick<output<typeof PaymentOrder>, 'status' | 'billStatus'>
export type OpenedCheckout = output<typeof Checkout>
/** What the gateway's checkout hands to the page, word for word. */
export type SignedAnswer = {
  razorpay_payment_id: string
  razorpay_order_id: string
  razorpay_signature: string
}
/** How the gateway's window closed: with a signed answer, or without one. */
export type Closed = { answer: SignedAnswer } | { answer: null; declined: boolean }
/** A payment that was begun; `answered` when the gateway took the money as far as this page knows. */
export type Begun = { orderId: string; answered: boolean }

export type PaymentState = {
  /**
   * `asking`: nobody here knows yet whether money moved. `paid`: it did, whatever becomes of it. `closed`: there is
   * nothing to pay any more.
   */
  phase: 'idle' | 'opening' | 'paying' | 'asking' | 'paid' | 'closed'
  /** Why it is idle again. */
  note: 'dismissed' | 'declined' | 'unfinished' | null
  /** Why the payment could not be opened. */
  error: unknown
  /** Asking takes long. */
  slow: boolean
  /** The last question got no answer. */
  unreachable: boolean
  /** A payment was opened: money may still move. */
  begun: boolean
  /** Whether the gateway is a simulation; null until it was opened. */
  simulated: boolean | null
}

export type PaymentPorts = {
  /** Opens the payment of a bill, or opens it again. */
  open(billId: string): Promise<OpenedCheckout>
  /** Shows the gateway's window until it closes. */
  show(checkout: OpenedCheckout, onShown: () => void): Promise<Closed>
  confirm(orderId: string, answer: SignedAnswer): Promise<Order>
  ask(orderId: string): Promise<Order>
  /** Outlives a reload of the page. */
  recall(): Begun | null
  remember(begun: Begun): void
  wait(ms: number): Promise<void>
}

export const initialState: PaymentState = {
  phase: 'idle',
  note: null,
  error: null,
  slow: false,
  unreachable: false,
  begun: false,
  simulated: null,
}

const quickPauseMs = 2000
const slowPauseMs = 10_000
/** After so many questions the person is told that it takes long. */
const quickQuestions = 10

/**
 * One payment from the button to the certain end. Free of any page: it goes on when its page is left, and knows no
 * other way out of `asking` than the gateway's word.
 */
export function createPaymentSession(ports: PaymentPorts) {
  let state = initialState
  const watchers = createWatchers()
  const set = (change: Partial<PaymentState>) => {
    state = { ...state, ...change }
    watchers.notify()
  }

  /** Asks until the gateway's word is known. A payment that nobody answered for may be unpaid; then that is the end. */
  async function ask({ orderId, answered }: Begun, otherwise: PaymentState['note']): Promise<void> {
    set({ phase: 'asking', note: null, error: null, slow: false, unreachable: false })
    for (let asked = 1; ; asked++) {
      try {
        const order = await ports.ask(orderId)
        if (isSettled(order)) return set({ phase: phaseOf(order) })
        if (!answered) return set({ phase: 'idle', note: otherwise })
        set({ unreachable: false })
      } catch (error) {
        if (isRefused(error)) return set({ phase: 'idle', error })
        set({ unreachable: true })
      }
      if (asked >= quickQuestions) set({ slow: true })
      await ports.wait(asked >= quickQuestions ? slowPauseMs : quickPauseMs)
    }
  }

  async function confirm(orderId: string, answer: SignedAnswer): Promise<void> {
    const begun = { orderId, answered: true }
    ports.remember(begun)
    set({ phase: 'asking', note: null })
    try {
      const order = await ports.confirm(orderId, answer)
      if (isSettled(order)) return set({ phase: phaseOf(order) })
    } catch {
      // Whatever went wrong on the way, the gateway knows.
    }
    await ask(begun, null)
  }

  async function open(billId: string): Promise<void> {
    const checkout = await ports.open(billId)
    ports.remember({ orderId: checkout.paymentOrderId, answered: false })
    set({ begun: true, simulated: checkout.simulated })
    const closed = await ports.show(checkout, () => set({ phase: 'paying' }))
    if (closed.answer) return confirm(checkout.paymentOrderId, closed.answer)
    const begun = { orderId: checkout.paymentOrderId, answered: false }
    await ask(begun, closed.declined ? 'declined' : 'dismissed')
  }

  return {
    state: () => state,
    subscribe: watchers.watch,
    /** Opens the payment. Does nothing while one is open, so a second press is harmless. */
    async pay(billId: string): Promise<void> {
      if (state.phase !== 'idle') return
      set({ phase: 'opening', note: null, error: null })
      try {
        await open(billId)
      } catch (error) {
        if (isApiError(error) && error.code === 'bill_not_open')
          set({ phase: error.data['status'] === 'paid' ? 'paid' : 'closed' })
        else set({ phase: 'idle', error })
      }
    },
    /** Takes up what was begun before the page was loaded again. */
    async resume(): Promise<void> {
      const begun = ports.recall()
      if (state.phase !== 'idle' || state.begun || !begun) return
      set({ begun: true })
      await ask(begun, 'unfinished')
    },
  }
}

export type PaymentSession = ReturnType<typeof createPaymentSession>

const isSettled = ({ status, billStatus }: Order) => status !== 'created' || billStatus !== 'open'
const phaseOf = ({ status }: Order) => (status === 'paid' ? 'paid' : 'closed')
/** A definite no: asking again would not help. */
const isRefused = (error: unknown) => isApiError(error) && [401, 403, 404].includes(error.status)
