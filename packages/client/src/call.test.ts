import { endpoint } from '@imeds/contracts'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createCall, type ClientConfig } from './call.ts'
import { isApiError, type ApiError } from './error.ts'
import { urlOf } from './request.ts'

const Thing = z.object({ name: z.string() })
const readThing = endpoint({
  id: 'readThing',
  method: 'GET',
  path: '/v1/things/:id/parts/:part',
  summary: 'Reads',
  permission: 'public',
  params: z.object({ id: z.string(), part: z.string() }),
  query: z.object({ limit: z.coerce.number().default(20), tag: z.array(z.string()).optional() }),
  reply: Thing,
  errors: ['thing_asleep'],
})
const listThings = endpoint({
  id: 'listThings',
  method: 'GET',
  path: '/v1/things',
  summary: 'Lists',
  permission: 'public',
  reply: Thing,
  errors: [],
})
const createThing = endpoint({
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
const pokeThing = endpoint({
  id: 'pokeThing',
  method: 'POST',
  path: '/v1/pokes',
  summary: 'Pokes',
  permission: 'public',
  body: z.object({ hard: z.boolean().default(false) }),
  reply: Thing,
  errors: [],
})

type Seen = { method: string; url: string; headers: IncomingMessage['headers']; body: string }
type Answer = (response: ServerResponse) => void

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response
      .writeHead(status, {
        'content-type': status < 400 ? 'application/json' : 'application/problem+json',
        ...headers,
      })
      .end(JSON.stringify(body))
const hangUp: Answer = (response) => void response.socket?.destroy()
const problem = (status: number, code: string, more: object = {}) =>
  json(status, { type: 'about:blank', title: code, status, code, requestId: 'r-1', ...more })

let answers: Answer[] = []
let seen: Seen[] = []
let waits: number[] = []
let baseUrl = ''
const server = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString()))
  request.on('end', () => {
    seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body })
    const answer = answers.shift() ?? json(200, { name: 'pan' })
    answer(response)
  })
})

const callWith = (config: ClientConfig = {}) =>
  createCall({ baseUrl, wait: async (ms) => void waits.push(ms), ...config })
const failure = async (promise: Promise<unknown>): Promise<ApiError> => {
  const error: unknown = await promise.then(
    () => 'no error',
    (reason: unknown) => reason,
  )
  if (!isApiError(error)) throw new Error(`Expected an ApiError, got ${String(error)}`)
  return error
}

beforeEach(async () => {
  answers = []
  seen = []
  waits = []
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))))

describe('a request', () => {
  it('fills parameters, query and headers', async () => {
    const reply = await callWith({ token: () => 'abc', headers: () => ({ cookie: 'a=1' }) })(readThing, {
      params: { id: 'a/b', part: 'ä' },
      query: { limit: 5, tag: ['x', 'y'] },
    })
    expect(reply).toEqual({ name: 'pan' })
    expect(seen[0]).toMatchObject({
      method: 'GET',
      url: '/api/v1/things/a%2Fb/parts/%C3%A4?limit=5&tag=x&tag=y',
      body: '',
    })
    expect(seen[0]?.headers).toMatchObject({
      authorization: 'Bearer abc',
      cookie: 'a=1',
      accept: 'application/json',
    })
    expect(seen[0]?.headers).not.toHaveProperty('idempotency-key')
  })
  it('leaves out what was not given', async () => {
    await callWith()(readThing, { params: { id: '1', part: '2' }, query: { tag: undefined } })
    await callWith()(listThings)
    expect(seen.map(({ url }) => url)).toEqual(['/api/v1/things/1/parts/2', '/api/v1/things'])
  })
  it('never sends a path with a hole', () => {
    expect(() => urlOf(readThing, { params: { id: '1' } })).toThrow('lacks its part')
    expect(() => urlOf(listThings, { query: { nested: {} } })).toThrow('does not fit')
  })
  it('sends a JSON body and reads an empty reply', async () => {
    answers = [(response) => response.writeHead(204).end()]
    expect(await callWith()(pokeThing, { body: { hard: true } })).toBeUndefined()
    expect(seen[0]).toMatchObject({ method: 'POST', body: '{"hard":true}' })
    expect(seen[0]?.headers['content-type']).toBe('application/json')
  })
  it('asks at compile time for what the contract asks', () => {
    const call = callWith()
    // @ts-expect-error -- the parameters are missing
    void (() => call(readThing, { query: {} }))
    // @ts-expect-error -- the name is text
    void (() => call(createThing, { body: { name: 1 } }))
    // @ts-expect-error -- there is no query
    void (() => call(createThing, { body: { name: 'a' }, query: {} }))
    void (() => call(pokeThing, { body: {} }))
    expect(urlOf(listThings)).toBe('/api/v1/things')
  })
})

describe('a refusal', () => {
  it('carries all that the problem says', async () => {
    const fields = [{ path: 'body.name', message: 'too short' }]
    answers = [problem(422, 'name_taken', { fields, data: { nearest: ['pan2'] }, retryAfter: 9 })]
    const error = await failure(callWith()(createThing, { body: { name: 'pan' } }))
    expect(error).toMatchObject({
      code: 'name_taken',
      status: 422,
      fields,
      requestId: 'r-1',
      retryAfter: 9,
      data: { nearest: ['pan2'] },
    })
    expect(seen).toHaveLength(1)
  })
  it.each([
    [502, 'unavailable'],
    [413, 'body_too_large'],
    [500, 'internal'],
    [418, 'invalid_request'],
  ])('of status %i without a problem gets the code %s', async (status, code) => {
    const page: Answer = (response) =>
      response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>no</h1>')
    answers = [page, page, page]
    expect(await failure(callWith()(pokeThing, { body: {} }))).toMatchObject({ code, status })
  })
  it('survives a damaged problem', async () => {
    answers = [
      (response) => response.writeHead(403, { 'content-type': 'application/problem+json' }).end('{"code":'),
    ]
    expect(await failure(callWith()(listThings))).toMatchObject({ code: 'forbidden', fields: [], data: {} })
  })
})

describe('a repetition', () => {
  it('follows a lost connection, with the same key', async () => {
    answers = [hangUp, problem(503, 'unavailable'), json(201, { name: 'pan' })]
    expect(await callWith()(createThing, { body: { name: 'pan' } })).toEqual({ name: 'pan' })
    const keys = seen.map(({ headers }) => headers['idempotency-key'])
    expect(keys).toHaveLength(3)
    expect(keys[0]).toMatch(/^[0-9a-f-]{32,36}$/)
    expect(new Set(keys).size).toBe(1)
  })
  it('uses the key that the caller chose, and another one for another call', async () => {
    const call = callWith()
    await call(createThing, { body: { name: 'pan' } }, { idempotencyKey: 'mine' })
    await call(createThing, { body: { name: 'pan' } })
    await call(createThing, { body: { name: 'pan' } })
    const keys = seen.map(({ headers }) => headers['idempotency-key'])
    expect(keys[0]).toBe('mine')
    expect(new Set(keys).size).toBe(3)
  })
  it('never happens to a change that could happen twice', async () => {
    answers = [hangUp]
    expect(await failure(callWith()(pokeThing, { body: {} }))).toMatchObject({ code: 'offline', status: 0 })
    expect(seen).toHaveLength(1)
  })
  it('gives up after two', async () => {
    answers = [hangUp, hangUp, hangUp, hangUp]
    expect(await failure(callWith()(listThings))).toMatchObject({ code: 'offline' })
    expect(seen).toHaveLength(3)
  })
  it('waits as long as the server asks, but not for minutes', async () => {
    answers = [problem(503, 'unavailable', { retryAfter: 2 })]
    await callWith()(listThings)
    expect(waits).toEqual([2000])
    answers = [problem(503, 'unavailable', { retryAfter: 120 })]
    expect(await failure(callWith()(listThings))).toMatchObject({ code: 'unavailable', retryAfter: 120 })
  })
  it('does not follow a definite answer', async () => {
    answers = [problem(409, 'name_taken')]
    await failure(callWith()(createThing, { body: { name: 'pan' } }))
    expect(seen).toHaveLength(1)
  })
})

describe('no answer', () => {
  it('becomes offline when nobody listens', async () => {
    expect(await failure(callWith({ baseUrl: 'http://127.0.0.1:1' })(listThings))).toMatchObject({
      code: 'offline',
    })
  })
  it('becomes offline when it takes too long', async () => {
    answers = Array.from({ length: 3 }, () => () => {})
    expect(await failure(callWith({ timeout: 30 })(listThings))).toMatchObject({ code: 'offline' })
  })
  it('rejects with the reason when the caller stops waiting', async () => {
    const stop = new AbortController()
    answers = [() => stop.abort(new Error('left the page'))]
    await expect(callWith()(listThings, {}, { signal: stop.signal })).rejects.toThrow('left the page')
    expect(seen).toHaveLength(1)
  })
})
