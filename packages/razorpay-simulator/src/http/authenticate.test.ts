import { expect, test } from 'vitest'
import { errorOf, KEY_ID, KEY_SECRET, PREFIX, startSimulator } from '../../test/harness.ts'

const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`

test.each([
  ['nothing', {}],
  ['a wrong secret', { authorization: basic(`${KEY_ID}:wrong`) }],
  ['a wrong key', { authorization: basic(`rzp_test_other:${KEY_SECRET}`) }],
  ['the key alone', { authorization: basic(KEY_ID) }],
  ['another scheme', { authorization: `Bearer ${KEY_SECRET}` }],
])('%s opens no door', async (_, headers) => {
  const { app, control, createOrder } = await startSimulator({ control: true })
  const id = await createOrder()
  const doors = [
    ['POST', '/v1/orders'],
    ['GET', '/v1/orders'],
    ['GET', `/v1/orders/${id}`],
    ['GET', '/v1/payments'],
    ['POST', '/v1/payments/pay_x/refund'],
    ['GET', '/v1/refunds/rfnd_x'],
    ['POST', '/control'],
  ] as const
  for (const [method, path] of doors) {
    const response = await app.inject({ method, url: PREFIX + path, headers })
    expect({ path, ...errorOf(response) }).toMatchObject({
      path,
      status: 401,
      code: 'BAD_REQUEST_ERROR',
      description: 'Authentication failed',
    })
  }
  expect(control.order(id).status).toBe('created')
})

test('an address that is none is refused as at Razorpay, with 400', async () => {
  const { get } = await startSimulator()
  expect(errorOf(await get('/v1/nothing'))).toMatchObject({
    status: 400,
    description: 'The requested URL was not found on the server.',
  })
  expect(errorOf(await get('/v1/payments/pay_00000000000000'))).toMatchObject({
    status: 400,
    description: 'The id provided does not exist',
  })
})
