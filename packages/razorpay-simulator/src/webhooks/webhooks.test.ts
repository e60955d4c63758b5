import { describe, expect, test } from 'vitest'
import { startSimulator, WEBHOOK_SECRET } from '../../test/harness.ts'
import { isSigned } from '../../test/receiver.ts'

const PAID = ['payment.authorized', 'payment.captured', 'order.paid']

describe('webhooks', () => {
  test('come in the order of what happened, each a snapshot in the envelope of Razorpay', async () => {
    const { control, createOrder, receiver } = await startSimulator({ clock: () => new Date(1_000_000) })
    const orderId = await createOrder()
    const { payment } = control.pay(orderId, { method: 'card' })
    await control.idle()

    expect(receiver.events()).toEqual(PAID)
    const [authorized, captured, paid] = receiver.received.map(({ body }) => body)
    expect(authorized).toMatchObject({
      entity: 'event',
      account_id: expect.stringMatching(/^acc_\w{14}$/),
      contains: ['payment'],
      payload: {
        payment: {
          entity: { id: payment.id, status: 'authorized', captured: false, card: { last4: '1111' } },
        },
      },
      created_at: 1_000,
    })
    expect(captured?.payload.payment.entity).toMatchObject({ status: 'captured', captured: true, fee: 1_180 })
    expect(paid).toMatchObject({
      contains: ['payment', 'order'],
      payload: { order: { entity: { id: orderId, status: 'paid', amount_paid: 50_000 } } },
    })
    expect(paid?.payload.order?.entity).not.toHaveProperty('autoCapture')
  })

  test('are signed over their raw bytes, each under its own event id', async () => {
    const { createPaid, receiver } = await startSimulator()
    await createPaid()
    expect(receiver.received.map((one) => isSigned(one, WEBHOOK_SECRET))).toEqual([true, true, true])
    expect(new Set(receiver.received.map(({ eventId }) => eventId)).size).toBe(3)
  })

  test('tell of failures and refunds', async () => {
    const { control, createOrder, createPaid, post, receiver } = await startSimulator()
    control.pay(await createOrder(), { outcome: 'decline' })
    const paymentId = await createPaid()
    const refund = (await post(`/v1/payments/${paymentId}/refund`, { amount: 10_000 })).json()
    await control.idle()
    expect(receiver.events()).toEqual(['payment.failed', ...PAID, 'refund.created', 'refund.processed'])
    expect(receiver.received.at(-1)?.body).toMatchObject({
      contains: ['refund', 'payment'],
      payload: {
        refund: { entity: { id: refund.id, amount: 10_000 } },
        payment: { entity: { id: paymentId, amount_refunded: 10_000, refund_status: 'partial' } },
      },
    })
  })

  test('are tried again, later and later, until they are accepted', async () => {
    const { createPaid, control, receiver } = await startSimulator({ webhookRetrySeconds: [3_600, 7_200] })
    receiver.statuses.push(500)
    await createPaid()
    expect(control.deliveries()).toMatchObject([
      { event: 'payment.authorized', attempt: 1, status: 500, outcome: 'retrying' },
      { event: 'payment.captured', attempt: 1, status: 200, outcome: 'acknowledged' },
      { event: 'order.paid', attempt: 1, status: 200, outcome: 'acknowledged' },
    ])
    expect(await control.deliverPending()).toMatchObject([
      { event: 'payment.authorized', attempt: 2, status: 200 },
    ])
    expect(receiver.received[3]?.eventId).toBe(receiver.received[0]?.eventId)
    expect(await control.deliverPending()).toEqual([])
  })

  test('come again by themselves', async () => {
    const { createPaid, receiver } = await startSimulator({ webhookRetrySeconds: [0.01] })
    receiver.statuses.push(503, 200, 200)
    await createPaid()
    await expect.poll(() => receiver.events()).toEqual([...PAID, 'payment.authorized'])
  })

  test('are given up after the last retry', async () => {
    const { createPaid, control, receiver } = await startSimulator({ webhookRetrySeconds: [3_600] })
    receiver.statuses.push(500, 200, 200, 302)
    await createPaid()
    expect(await control.deliverPending()).toMatchObject([{ attempt: 2, status: 302, outcome: 'given-up' }])
    expect(await control.deliverPending()).toEqual([])
  })

  test('wait while nobody listens', async () => {
    const port = { url: 'http://127.0.0.1:9/webhooks' }
    const { createPaid, control, receiver } = await startSimulator({
      webhookUrl: () => port.url,
      webhookRetrySeconds: [3_600],
    })
    await createPaid()
    expect(control.deliveries().map(({ status }) => status)).toEqual([null, null, null])
    port.url = receiver.url
    await control.deliverPending()
    expect(receiver.events()).toEqual(PAID)
  })
})

describe('webhook faults', () => {
  test('a dropped webhook never comes', async () => {
    const { createPaid, control, receiver } = await startSimulator()
    control.webhookFault({ kind: 'drop', event: 'payment.captured' })
    await createPaid()
    await control.deliverPending()
    expect(receiver.events()).toEqual(['payment.authorized', 'order.paid'])
    expect(control.deliveries()).toMatchObject([{ event: 'payment.captured', outcome: 'dropped' }, {}, {}])
  })

  test('a duplicated webhook comes twice under one event id', async () => {
    const { createPaid, control, receiver } = await startSimulator()
    control.webhookFault({ kind: 'duplicate', event: 'order.paid' })
    await createPaid()
    expect(receiver.events()).toEqual([...PAID, 'order.paid'])
    expect(receiver.received[3]).toEqual(receiver.received[2])
  })

  test('a delayed webhook comes after the others, when told to', async () => {
    const { createPaid, control, receiver } = await startSimulator()
    control.webhookFault({ kind: 'delay' })
    await createPaid()
    expect(receiver.events()).toEqual(['payment.captured', 'order.paid'])
    await control.deliverPending()
    expect(receiver.events()).toEqual(['payment.captured', 'order.paid', 'payment.authorized'])
  })

  test('a delayed webhook comes after its time', async () => {
    const { createPaid, control, receiver } = await startSimulator()
    control.webhookFault({ kind: 'delay', seconds: 0.01 })
    await createPaid()
    await expect.poll(() => receiver.events()).toContain('payment.authorized')
  })

  test('reordered webhooks come backwards', async () => {
    const { createPaid, control, receiver } = await startSimulator()
    control.webhookFault({ kind: 'reorder', count: 3 })
    await createPaid()
    expect(receiver.events()).toEqual(PAID.toReversed())
  })

  test('reordered webhooks that wait for more come when told to', async () => {
    const { createPaid, control, receiver } = await startSimulator()
    control.webhookFault({ kind: 'reorder', count: 9 })
    await createPaid()
    expect(receiver.events()).toEqual([])
    await control.deliverPending()
    expect(receiver.events()).toEqual(PAID.toReversed())
  })

  test('a forged webhook has a signature that does not fit, in every try', async () => {
    const { createPaid, control, receiver } = await startSimulator({ webhookRetrySeconds: [3_600] })
    receiver.statuses.push(400)
    control.webhookFault({ kind: 'wrong-signature' })
    await createPaid()
    await control.deliverPending()
    expect(receiver.received.map((one) => isSigned(one, WEBHOOK_SECRET))).toEqual([false, true, true, false])
  })

  test('faults can be forgotten', async () => {
    const { createPaid, control, receiver } = await startSimulator()
    control.webhookFault({ kind: 'drop', count: 10 })
    control.clearFaults()
    await createPaid()
    expect(receiver.events()).toEqual(PAID)
  })
})
