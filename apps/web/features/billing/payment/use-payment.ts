'use client'
import { call, newKey } from '@imeds/client'
import { confirmPayment, createPaymentOrder, getPaymentOrder } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { showGateway } from './gateway-window.ts'
import { createPaymentSession, initialState, type Begun, type PaymentSession } from './payment-session.ts'

// Per subject and for the life of the tab: leaving the page does not end a payment.
const sessions = new Map<string, PaymentSession>()

const storageKey = (subjectId: string) => `imeds.payment.${subjectId}`

function recall(subjectId: string): Begun | null {
  try {
    const [orderId, answered] = (sessionStorage.getItem(storageKey(subjectId)) ?? '').split(' ')
    return orderId ? { orderId, answered: answered === 'answered' } : null
  } catch {
    return null
  }
}

function remember(subjectId: string, { orderId, answered }: Begun): void {
  try {
    sessionStorage.setItem(storageKey(subjectId), answered ? `${orderId} answered` : orderId)
  } catch {
    // Storage may be forbidden; then a reload asks only when the person presses again.
  }
}

function sessionOf(subjectId: string, words: () => string): PaymentSession {
  const known = sessions.get(subjectId)
  if (known) return known
  const made = createPaymentSession({
    open: (billId) => call(createPaymentOrder, { params: { id: billId } }, { idempotencyKey: newKey() }),
    show: (checkout, onShown) => showGateway(checkout, { description: words(), onShown }),
    confirm: (id, body) => call(confirmPayment, { params: { id }, body }),
    ask: (id) => call(getPaymentOrder, { params: { id } }),
    recall: () => recall(subjectId),
    remember: (begun) => remember(subjectId, begun),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  })
  sessions.set(subjectId, made)
  return made
}

/**
 * The payment of what a bill is for (an appointment). Keyed by that subject, since a bill disappears when its hold
 * lapses while its payment may still be under way.
 */
export function usePayment(subjectId: string) {
  const t = useTranslations('billing.pay')
  const client = useQueryClient()
  const [session] = useState(() => sessionOf(subjectId, () => t('description')))
  const state = useSyncExternalStore(session.subscribe, session.state, () => initialState)
  useEffect(() => void session.resume(), [session])
  const refresh = useEffectEvent(() => void client.invalidateQueries())
  useEffect(() => {
    // Whatever the payment has come to, other parts of the page may show it.
    if (state.phase === 'paid' || state.phase === 'closed' || state.note !== null) refresh()
  }, [state.phase, state.note])
  return { ...state, pay: (billId: string) => void session.pay(billId) }
}
