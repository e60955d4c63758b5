import { describe, expect, test } from 'vitest'
import { AUTHORIZATION, errorOf, PREFIX, startSimulator } from '../test/harness.ts'

describe('orders', () => {
  test('an order has the fields of Razorpay', async () => {
    const { post } = await startSimulator({ clock: () => new Date('2026-11-23T09:30:00Z') })
    const response = await post('/v1/orders', {
      amount: 50_000,
      currency: 'INR',
      receipt: 'bill-7',
      notes: { appointment: 'a1' },
    })
    expect(response.statusCode).toBe(200)
    expect(response.json()).toEqual({
      id: expect.stringMatching(/^order_[0-9A-Za-z]{14}$/),
      entity: 'order',
      amount: 50_000,
      amount_paid: 0,
      amount_due: 50_000,
      currency: 'INR',
      receipt: 'bill-7',
      offer_id: null,
      status: 'created',
      attempts: 0,
      notes: { appointment: 'a1' },
      created_at: Date.UTC(2026, 10, 23, 9, 30) / 1000,
    })
  })

  test('it goes from created over attempted to paid', async () => {
    const { control, createOrder, get } = await startSimulator()
    const id = await createOrder()
    control.pay(id, { outcome: 'decline' })
    expect((await get(`/v1/orders/${id}`)).json()).toMatchObject({
      status: 'attempted',
      attempts: 1,
      amount_due: 50_000,
    })
    control.pay(id, { method: 'card' })
    expect((await get(`/v1/orders/${id}`)).json()).toMatchObject({
      status: 'paid',
      attempts: 2,
      amount_paid: 50_000,
      amount_due: 0,
    })
    expect((await get(`/v1/orders/${id}/payments`)).json()).toMatchObject({
      entity: 'collection',
      count: 2,
      items: [
        { method: 'card', status: 'captured' },
        { method: 'upi', status: 'failed' },
      ],
    })
  })

  test('a paid order cannot be paid again', async () => {
    const { control, createOrder } = await startSimulator()
    const id = await createOrder()
    control.pay(id)
    expect(() => control.pay(id)).toThrow('the order is already paid')
  })

  test('lists are newest first, paged, and chosen by time and receipt', async () => {
    let seconds = 1_000
    const { createOrder, get } = await startSimulator({ clock: () => new Date(seconds * 1000) })
    const ids: string[] = []
    for (; seconds < 1_012; seconds += 1) ids.push(await createOrder({ receipt: `r${seconds}` }))
    const idsOf = async (query: string) =>
      (await get(`/v1/orders?${query}`)).json().items.map(({ id }: { id: string }) => id)
    expect(await idsOf('')).toEqual(ids.slice(2).toReversed())
    expect(await idsOf('count=2&skip=1')).toEqual([ids[10], ids[9]])
    expect(await idsOf('from=1003&to=1004')).toEqual([ids[4], ids[3]])
    expect(await idsOf('receipt=r1005')).toEqual([ids[5]])
    expect(errorOf(await get('/v1/orders?count=101'))).toMatchObject({ status: 400, field: 'count' })
  })

  test.each([
    ['amount', { currency: 'INR' }, 'The amount field is required.'],
    ['amount', { amount: 99, currency: 'INR' }, 'The amount must be at least INR 1.00'],
    ['amount', { amount: 100.5, currency: 'INR' }, 'The amount must be an integer.'],
    ['currency', { amount: 100 }, 'The currency field is required.'],
    ['currency', { amount: 100, currency: 'USD' }, 'The currency should be INR.'],
    ['receipt', { amount: 100, currency: 'INR', receipt: 'x'.repeat(41) }, 'not be greater than 40'],
    ['notes', { amount: 100, currency: 'INR', notes: { long: 'x'.repeat(257) } }, 'not be greater than 256'],
    [undefined, { amount: 100, currency: 'INR', colour: 'red' }, 'colour is/are not required'],
  ])('a bad %s is refused in the form of Razorpay', async (field, body, description) => {
    const { post, get } = await startSimulator()
    expect(errorOf(await post('/v1/orders', body))).toEqual({
      status: 400,
      code: 'BAD_REQUEST_ERROR',
      description: expect.stringContaining(description),
      source: 'business',
      step: 'payment_initiation',
      reason: 'input_validation_failed',
      metadata: {},
      ...(field && { field }),
    })
    expect((await get('/v1/orders')).json().count).toBe(0)
  })

  test('forms are understood as well as JSON', async () => {
    const { app } = await startSimulator()
    const response = await app.inject({
      method: 'POST',
      url: `${PREFIX}/v1/orders`,
      headers: { authorization: AUTHORIZATION, 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'amount=50000&currency=INR&notes[a]=1&notes[b]=2',
    })
    expect(response.json()).toMatchObject({ amount: 50_000, notes: { a: '1', b: '2' } })
  })

  test('what is no JSON object is refused', async () => {
    const { app } = await startSimulator()
    const response = await app.inject({
      method: 'POST',
      url: `${PREFIX}/v1/orders`,
      headers: { authorization: AUTHORIZATION, 'content-type': 'application/json' },
      payload: '{"amount":',
    })
    expect(errorOf(response)).toMatchObject({ status: 400, code: 'BAD_REQUEST_ERROR' })
  })
})
