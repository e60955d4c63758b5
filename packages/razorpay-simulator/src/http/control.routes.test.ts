import { expect, test } from 'vitest'
import { errorOf, startSimulator } from '../../test/harness.ts'

test('the control is closed unless asked for', async () => {
  const { post, createOrder, control } = await startSimulator()
  const orderId = await createOrder()
  expect((await post('/control', { action: 'pay', orderId })).statusCode).toBe(404)
  expect(control.order(orderId).status).toBe('created')
})

test('a test in another process plays customer, bank and bad luck', async () => {
  const { post, createOrder, receiver } = await startSimulator({ control: true })
  const orderId = await createOrder()
  await post('/control', { action: 'webhookFault', kind: 'drop', count: 2 })
  await post('/control', { action: 'apiFault', kind: 'error', path: '/v1/refunds' })
  await post('/control', { action: 'refundFault', kind: 'pending' })
  const late = (await post('/control', { action: 'payLate', orderId, method: 'card' })).json()
  expect(late.result).toMatchObject({ payment: { status: 'created', method: 'card' }, answer: null })
  await post('/control', { action: 'settle' })
  const { result } = (await post('/control', { action: 'deliverPending' })).json()
  expect(receiver.events()).toEqual(['order.paid'])
  expect(result).toEqual(expect.any(Array))
})

test.each([
  [{}, 'action'],
  [{ action: 'constructor' }, 'action'],
  [{ action: 'webhookFault', kind: 'explode' }, 'kind'],
  [{ action: 'failNextPayments', count: 'many' }, 'count'],
])('%j is refused', async (body, field) => {
  const { post } = await startSimulator({ control: true })
  expect(errorOf(await post('/control', body))).toMatchObject({ status: 400, field })
})

test.each([
  [{ outcome: 'free' }, 'outcome'],
  [{ method: 'cash' }, 'method'],
])('paying with %j is refused', async (options, field) => {
  const { post, createOrder } = await startSimulator({ control: true })
  const response = await post('/control', { action: 'pay', orderId: await createOrder(), ...options })
  expect(errorOf(response)).toMatchObject({ status: 400, field })
})
