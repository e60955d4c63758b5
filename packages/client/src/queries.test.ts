import { endpoint } from '@imeds/contracts'
import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { z } from 'zod'
import type { Call, CallOptions } from './call.ts'
import { ApiError } from './error.ts'
import { createQueries, queryKey } from './queries.ts'

const Thing = z.object({ name: z.string() })
const list = endpoint({
  id: 'listThings',
  method: 'GET',
  path: '/v1/things',
  summary: 'Lists',
  permission: 'public',
  query: z.object({ limit: z.number().default(20) }),
  reply: z.array(Thing),
  errors: [],
})
const create = endpoint({
  id: 'createThing',
  method: 'POST',
  path: '/v1/things',
  summary: 'Creates',
  permission: 'public',
  body: Thing,
  reply: Thing,
  errors: ['name_taken'],
  idempotency: 'required',
})

function recorder(outcomes: (ApiError | 'reply')[] = []) {
  const sent: { input: unknown; options: CallOptions | undefined }[] = []
  const call = (async (_endpoint: unknown, input: unknown, options?: CallOptions) => {
    sent.push({ input, options })
    const outcome = outcomes.shift() ?? 'reply'
    if (outcome !== 'reply') throw outcome
    return []
  }) as unknown as Call
  return { sent, ...createQueries(call) }
}
const press = async (mutationFn: unknown, input: object) =>
  (mutationFn as (input: object) => Promise<unknown>)(input).catch(() => 'failed')

it('caches a read under its operation and input', async () => {
  const { query, sent } = recorder()
  const client = new QueryClient()
  await client.query({ ...query(list, { query: { limit: 5 } }), staleTime: Infinity })
  await client.query({ ...query(list, { query: { limit: 5 } }), staleTime: Infinity })
  await client.query({ ...query(list), staleTime: Infinity })
  expect(sent.map(({ input }) => input)).toEqual([{ query: { limit: 5 } }, undefined])
  await client.invalidateQueries({ queryKey: queryKey(list) })
  expect(
    client
      .getQueryCache()
      .getAll()
      .map((entry) => entry.state.isInvalidated),
  ).toEqual([true, true])
})

it('passes the signal on, so that a left page stops its call', async () => {
  const { query, sent } = recorder()
  const signal = new AbortController().signal
  const read = query(list).queryFn as unknown as (context: { signal: AbortSignal }) => Promise<unknown>
  await read({ signal })
  expect(sent[0]?.options?.signal).toBe(signal)
})

it('keeps the key of a creation until a definite answer, then takes a new one', async () => {
  const lost = new ApiError('offline', { status: 0 })
  const { mutation, sent } = recorder([lost, new ApiError('internal', { status: 500 }), 'reply', 'reply'])
  const { mutationFn } = mutation(create)
  const input = { body: { name: 'pan' } }
  for (let presses = 0; presses < 4; presses++) await press(mutationFn, input)
  const keys = sent.map(({ options }) => options?.idempotencyKey)
  expect(keys.slice(0, 3)).toEqual([keys[0], keys[0], keys[0]])
  expect(keys[3]).not.toBe(keys[0])
})

it('takes a new key after a refusal, and for other details', async () => {
  const { mutation, sent } = recorder([
    new ApiError<string>('name_taken', { status: 409 }),
    new ApiError('offline', { status: 0 }),
  ])
  const { mutationFn } = mutation(create)
  await press(mutationFn, { body: { name: 'pan' } })
  await press(mutationFn, { body: { name: 'pan' } })
  await press(mutationFn, { body: { name: 'pot' } })
  expect(new Set(sent.map(({ options }) => options?.idempotencyKey)).size).toBe(3)
})
