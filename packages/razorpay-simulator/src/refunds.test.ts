import { describe, expect, test } from 'vitest'
import { errorOf, startSimulator } from '../test/harness.ts'

describe('refunds', () => {
  test('a refund has the fields of Razorpay, and takes all that is left', async () => {
    const { createPaid, control, get, post } = await startSimulator({ clock: () => new Date(1_000_000) })
    const paymentId = await createPaid()
    const refund = (
      await post(`/v1/payments/${paymentId}/refund`, { receipt: 'cn-1', notes: { why: 'late' } })
    ).json()
    expect(refund).toEqual({
      id: expect.stringMatching(/^rfnd_[0-9A-Za-z]{14}$/),
      entity: 'refund',
      amount: 50_000,
      currency: 'INR',
      payment_id: paymentId,
      notes: { why: 'late' },
      receipt: 'cn-1',
      acquirer_data: { arn: expect.any(String) },
      created_at: 1_000,
      batch_id: null,
      status: 'processed',
      speed_processed: 'normal',
      speed_requested: 'normal',
    })
    expect((await get(`/v1/refunds/${refund.id}`)).json()).toEqual(refund)
    expect(control.payment(paymentId)).toMatchObject({
      status: 'refunded',
      refund_status: 'full',
      amount_refunded: 50_000,
    })
  })

  test('parts never add up to more than was captured', async () => {
    const { createPaid, control, get, post } = await startSimulator()
    const paymentId = await createPaid()
    const refund = (amount: number) => post(`/v1/payments/${paymentId}/refund`, { amount })
    expect((await refund(20_000)).json().amount).toBe(20_000)
    expect(control.payment(paymentId)).toMatchObject({ status: 'captured', refund_status: 'partial' })
    expect(errorOf(await refund(30_001))).toMatchObject({ status: 400, field: 'amount' })
    expect(errorOf(await refund(50_001))).toMatchObject({
      description: 'The refund amount provided is greater than amount captured',
    })
    expect(errorOf(await refund(99))).toMatchObject({ description: 'The amount must be at least INR 1.00' })
    expect((await refund(30_000)).statusCode).toBe(200)
    expect(errorOf(await refund(100))).toMatchObject({
      status: 400,
      description: 'The payment has been fully refunded already',
    })
    expect(control.payment(paymentId).amount_refunded).toBe(50_000)
    expect((await get(`/v1/payments/${paymentId}/refunds`)).json()).toMatchObject({
      count: 2,
      items: [{ amount: 30_000 }, { amount: 20_000 }],
    })
  })

  test('only captured payments are refunded', async () => {
    const { control, createOrder, post } = await startSimulator()
    const { payment } = control.pay(await createOrder({ payment_capture: false }))
    expect(errorOf(await post(`/v1/payments/${payment.id}/refund`))).toMatchObject({
      status: 400,
      description: 'The payment status should be captured for action to be taken',
    })
  })

  test('a receipt refunds once', async () => {
    const { createPaid, control, post } = await startSimulator()
    const paymentId = await createPaid()
    const body = { amount: 100, receipt: 'cn-1' }
    await post(`/v1/payments/${paymentId}/refund`, body)
    expect(errorOf(await post(`/v1/payments/${paymentId}/refund`, body))).toMatchObject({
      status: 400,
      field: 'receipt',
    })
    expect(control.payment(paymentId).amount_refunded).toBe(100)
  })
})

describe('idempotent refunds', () => {
  const header = { 'x-refund-idempotency': '550e8400-e29b-41d4-a716-446655440000' }

  test('the same key and request answer the same refund', async () => {
    const { createPaid, control, post, receiver } = await startSimulator()
    const paymentId = await createPaid()
    const ask = () => post(`/v1/payments/${paymentId}/refund`, { amount: 10_000 }, header)
    const [first, second] = [await ask(), await ask()]
    expect(second.statusCode).toBe(200)
    expect(second.json()).toEqual(first.json())
    expect(control.payment(paymentId).amount_refunded).toBe(10_000)
    await control.idle()
    expect(receiver.events().filter((event) => event === 'refund.created')).toHaveLength(1)
  })

  test('the same key with another request is refused', async () => {
    const { createPaid, control, post } = await startSimulator()
    const [one, other] = [await createPaid(), await createPaid()]
    await post(`/v1/payments/${one}/refund`, { amount: 10_000 }, header)
    const refusals = [
      await post(`/v1/payments/${one}/refund`, { amount: 10_001 }, header),
      await post(`/v1/payments/${other}/refund`, { amount: 10_000 }, header),
    ]
    for (const refusal of refusals) {
      expect(errorOf(refusal)).toMatchObject({
        status: 400,
        description: 'Different request with the same idempotency key has already been processed.',
      })
    }
    expect(control.payment(other).amount_refunded).toBe(0)
  })

  test('a key of fewer than ten characters is refused', async () => {
    const { createPaid, post } = await startSimulator()
    const response = await post(
      `/v1/payments/${await createPaid()}/refund`,
      {},
      { 'x-refund-idempotency': 'short' },
    )
    expect(response.statusCode).toBe(400)
  })
})

describe('refund faults', () => {
  test('a refused refund changes nothing', async () => {
    const { createPaid, control, post } = await startSimulator()
    const paymentId = await createPaid()
    control.refundFault({ kind: 'refuse' })
    expect((await post(`/v1/payments/${paymentId}/refund`)).statusCode).toBe(400)
    expect(control.payment(paymentId).amount_refunded).toBe(0)
    expect((await post(`/v1/payments/${paymentId}/refund`)).statusCode).toBe(200)
  })

  test('a pending refund is processed later, and counts meanwhile', async () => {
    const { createPaid, control, post, receiver } = await startSimulator()
    const paymentId = await createPaid()
    control.refundFault({ kind: 'pending' })
    const refund = (await post(`/v1/payments/${paymentId}/refund`)).json()
    expect(refund).toMatchObject({ status: 'pending', acquirer_data: { arn: null } })
    expect((await post(`/v1/payments/${paymentId}/refund`)).statusCode).toBe(400)
    control.settle()
    await control.idle()
    expect(control.refund(refund.id).status).toBe('processed')
    expect(receiver.events().slice(-2)).toEqual(['refund.created', 'refund.processed'])
  })

  test('a failed refund gives the money back to the merchant, who may try again', async () => {
    const { createPaid, control, post, receiver } = await startSimulator()
    const paymentId = await createPaid()
    control.refundFault({ kind: 'fail' })
    const refund = (await post(`/v1/payments/${paymentId}/refund`)).json()
    control.settle()
    await control.idle()
    expect(control.refund(refund.id).status).toBe('failed')
    expect(receiver.events().at(-1)).toBe('refund.failed')
    expect(control.payment(paymentId)).toMatchObject({
      status: 'captured',
      amount_refunded: 0,
      refund_status: null,
    })
    expect((await post(`/v1/payments/${paymentId}/refund`)).json().status).toBe('processed')
  })
})
