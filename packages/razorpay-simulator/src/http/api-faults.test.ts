import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { AUTHORIZATION, errorOf, PREFIX, startSimulator } from '../../test/harness.ts'

async function startListening() {
  const simulator = await startSimulator()
  const origin = await simulator.app.listen({ port: 0, host: '127.0.0.1' })
  const headers = { authorization: AUTHORIZATION, 'content-type': 'application/json' }
  const send = (path: string, body: object) =>
    fetch(origin + PREFIX + path, { method: 'POST', headers, body: JSON.stringify(body) })
  const list = (signal: AbortSignal | null = null) =>
    fetch(`${origin}${PREFIX}/v1/orders`, { headers, signal })
  return { ...simulator, send, list }
}

test('a breakdown answers 500 and does nothing', async () => {
  const { control, post, get } = await startSimulator()
  control.apiFault({ kind: 'error', method: 'POST', path: '/v1/orders' })
  expect((await get('/v1/orders')).statusCode).toBe(200)
  expect(errorOf(await post('/v1/orders', { amount: 100, currency: 'INR' }))).toMatchObject({
    status: 500,
    code: 'SERVER_ERROR',
  })
  expect((await get('/v1/orders')).json().count).toBe(0)
  expect((await post('/v1/orders', { amount: 100, currency: 'INR' })).statusCode).toBe(200)
})

/** Resolves when the server has a request and its hooks have run. */
async function arrival({ app }: Awaited<ReturnType<typeof startListening>>): Promise<void> {
  await once(app.server, 'request')
  await setImmediate()
}

test('silence answers nothing until the time is over, and does nothing', async () => {
  const simulator = await startListening()
  const { control, send, list, get } = simulator
  const patience = new AbortController()
  control.apiFault({ kind: 'timeout', seconds: 3_600 })
  const silent = list(patience.signal)
  await arrival(simulator)
  patience.abort()
  await expect(silent).rejects.toThrow('aborted')

  control.apiFault({ kind: 'timeout', seconds: 0.01 })
  const late = await send('/v1/orders', { amount: 100, currency: 'INR' })
  expect(late.status).toBe(504)
  expect(await late.json()).toMatchObject({ error: { code: 'GATEWAY_ERROR' } })
  expect((await get('/v1/orders')).json().count).toBe(0)
})

test('a lost answer has its effect all the same, and can be found out', async () => {
  const { control, send, get, createPaid } = await startListening()
  control.apiFault({ kind: 'answer-lost' })
  await expect(send('/v1/orders', { amount: 100, currency: 'INR', receipt: 'bill-7' })).rejects.toThrow(
    'fetch failed',
  )
  expect((await get('/v1/orders?receipt=bill-7')).json()).toMatchObject({
    count: 1,
    items: [{ amount: 100 }],
  })

  const paymentId = await createPaid()
  control.apiFault({ kind: 'answer-lost', path: '/refund' })
  await expect(send(`/v1/payments/${paymentId}/refund`, { receipt: 'cn-1' })).rejects.toThrow('fetch failed')
  expect((await get(`/v1/payments/${paymentId}/refunds`)).json().items).toMatchObject([{ receipt: 'cn-1' }])
})

test('a server that closes does not wait for the silent', async () => {
  const simulator = await startListening()
  simulator.control.apiFault({ kind: 'timeout', seconds: 3_600 })
  const silent = simulator.list()
  await arrival(simulator)
  await simulator.close()
  expect((await silent).status).toBe(504)
})
