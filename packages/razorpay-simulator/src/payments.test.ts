import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { errorOf, KEY_SECRET, startSimulator } from '../test/harness.ts'

describe('payments', () => {
  test('a payment has the fields of Razorpay', async () => {
    const { control, createOrder, get } = await startSimulator({ clock: () => new Date(1_795_426_200_000) })
    const orderId = await createOrder({ notes: { appointment: 'a1' } })
    const { payment } = control.pay(orderId, { email: 'asha@example.com', contact: '+919812345678' })
    expect((await get(`/v1/payments/${payment.id}`)).json()).toEqual({
      id: expect.stringMatching(/^pay_[0-9A-Za-z]{14}$/),
      entity: 'payment',
      amount: 50_000,
      currency: 'INR',
      status: 'captured',
      order_id: orderId,
      invoice_id: null,
      international: false,
      method: 'upi',
      amount_refunded: 0,
      refund_status: null,
      captured: true,
      description: null,
      card_id: null,
      bank: null,
      wallet: null,
      vpa: 'success@razorpay',
      email: 'asha@example.com',
      contact: '+919812345678',
      notes: { appointment: 'a1' },
      fee: 1_180,
      tax: 180,
      error_code: null,
      error_description: null,
      error_source: null,
      error_step: null,
      error_reason: null,
      acquirer_data: { rrn: expect.stringMatching(/^\d{12}$/), upi_transaction_id: expect.any(String) },
      created_at: 1_795_426_200,
    })
  })

  test('success is answered with a signature over order and payment', async () => {
    const { control, createOrder } = await startSimulator()
    const orderId = await createOrder()
    const { payment, answer } = control.pay(orderId)
    expect(answer).toEqual({
      razorpay_payment_id: payment.id,
      razorpay_order_id: orderId,
      razorpay_signature: createHmac('sha256', KEY_SECRET).update(`${orderId}|${payment.id}`).digest('hex'),
    })
  })

  test('a lost answer leaves a captured payment that can be found by its order', async () => {
    const { control, createOrder, get } = await startSimulator()
    const orderId = await createOrder()
    expect(control.pay(orderId, { outcome: 'lost' }).answer).toBeNull()
    expect((await get(`/v1/orders/${orderId}/payments`)).json().items).toMatchObject([{ status: 'captured' }])
  })

  test('a declined payment says why', async () => {
    const { control, createOrder, get } = await startSimulator()
    const { payment, answer } = control.pay(await createOrder(), { method: 'card', outcome: 'decline' })
    expect(answer).toBeNull()
    expect((await get(`/v1/payments/${payment.id}`)).json()).toMatchObject({
      status: 'failed',
      captured: false,
      fee: null,
      error_code: 'BAD_REQUEST_ERROR',
      error_source: 'issuer_bank',
      error_step: 'payment_authorization',
      error_reason: 'payment_declined',
    })
  })

  test('the next payments fail when the control says so', async () => {
    const { control, createOrder } = await startSimulator()
    const orderId = await createOrder()
    control.failNextPayments(2)
    expect([1, 2, 3].map(() => control.pay(orderId).payment.status)).toEqual(['failed', 'failed', 'captured'])
  })

  test('the card is told only to who asks', async () => {
    const { control, createOrder, get } = await startSimulator()
    const { payment } = control.pay(await createOrder(), { method: 'card' })
    expect((await get(`/v1/payments/${payment.id}`)).json()).not.toHaveProperty('card')
    expect((await get(`/v1/payments/${payment.id}?expand[]=card`)).json()).toMatchObject({
      card: { id: payment.card_id, entity: 'card', last4: '1111' },
    })
  })
})

describe('capture by hand', () => {
  test('takes exactly what was authorized, once', async () => {
    const { control, createOrder, post } = await startSimulator()
    const orderId = await createOrder({ payment_capture: 0 })
    const { id } = control.pay(orderId).payment
    expect(control.order(orderId)).toMatchObject({ status: 'attempted', amount_paid: 0 })

    const wrong = await post(`/v1/payments/${id}/capture`, { amount: 40_000, currency: 'INR' })
    expect(errorOf(wrong)).toMatchObject({
      status: 400,
      field: 'amount',
      description: 'Capture amount must be equal to the amount authorized',
    })
    const right = await post(`/v1/payments/${id}/capture`, { amount: 50_000, currency: 'INR' })
    expect(right.json()).toMatchObject({ status: 'captured', captured: true })
    expect(control.order(orderId)).toMatchObject({ status: 'paid', amount_paid: 50_000 })

    const again = await post(`/v1/payments/${id}/capture`, { amount: 50_000, currency: 'INR' })
    expect(errorOf(again)).toMatchObject({
      status: 400,
      description: 'This payment has already been captured',
    })
  })

  test('takes nothing of a failed payment', async () => {
    const { control, createOrder, post } = await startSimulator()
    const { id } = control.pay(await createOrder(), { outcome: 'decline' }).payment
    const response = await post(`/v1/payments/${id}/capture`, { amount: 50_000, currency: 'INR' })
    expect(response.statusCode).toBe(400)
    expect(control.payment(id).status).toBe('failed')
  })
})

describe('late payments', () => {
  test('stay created until the bank approves', async () => {
    const { control, createOrder } = await startSimulator()
    const orderId = await createOrder()
    const { payment, answer } = control.payLate(orderId)
    expect([payment.status, answer]).toEqual(['created', null])
    control.settle()
    expect(control.payment(payment.id).status).toBe('captured')
    expect(control.order(orderId).status).toBe('paid')
  })

  test('come by themselves after their time', async () => {
    const { control, createOrder, receiver } = await startSimulator()
    const { payment } = control.payLate(await createOrder(), { afterSeconds: 0.01 })
    await expect.poll(() => receiver.events()).toContain('order.paid')
    expect(control.payment(payment.id).status).toBe('captured')
  })

  test('may come after they were given up', async () => {
    const { control, createOrder, receiver } = await startSimulator()
    const { payment } = control.payLate(await createOrder(), { failFirst: true })
    expect(payment.status).toBe('failed')
    control.settle()
    expect(control.payment(payment.id)).toMatchObject({ status: 'captured', error_code: null })
    await control.idle()
    expect(receiver.events()).toEqual([
      'payment.failed',
      'payment.authorized',
      'payment.captured',
      'order.paid',
    ])
  })

  test('go straight back when the order was paid otherwise', async () => {
    const { control, createOrder, receiver } = await startSimulator()
    const orderId = await createOrder()
    const { payment: late } = control.payLate(orderId)
    control.pay(orderId)
    await control.idle()
    receiver.received.length = 0
    control.settle()
    await control.idle()
    expect(control.payment(late.id)).toMatchObject({
      status: 'refunded',
      captured: false,
      amount_refunded: 50_000,
    })
    expect(control.order(orderId)).toMatchObject({ status: 'paid', amount_paid: 50_000 })
    expect(receiver.events()).toEqual(['payment.authorized', 'refund.created', 'refund.processed'])
  })
})
