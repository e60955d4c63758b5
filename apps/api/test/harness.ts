import type { LightMyRequestResponse } from 'fastify'
import pg from 'pg'
import { inject } from 'vitest'
import type { AnyEndpoint, ErrorOf, GeneralError, InputOf, Problem, ReplyOf } from '@imeds/contracts'
import type { z } from 'zod'
import { buildApp, type Application } from '../src/app.ts'
import { loadConfig, type Config } from '../src/platform/config.ts'
import { newId } from '../src/platform/ids.ts'
import { drainJobs } from '../src/platform/jobs/jobs.ts'
import { createLogger, type Logger } from '../src/platform/logger.ts'
import type { Module } from '../src/platform/module.ts'
import type { Services } from '../src/modules.ts'

/** A clock that stands still until it is moved. */
export type TestClock = { now(): Date; set(at: string | Date): void; advance(ms: number): void }

export function testClock(start: string): TestClock {
  let at = new Date(start)
  return {
    now: () => new Date(at),
    set: (to) => void (at = new Date(to)),
    advance: (ms) => void (at = new Date(at.getTime() + ms)),
  }
}

/** Monday, 7 December 2026, 09:00 in Asia/Kolkata. */
export const testNow = '2026-12-07T03:30:00.000Z'

/** The answer to a call: narrowed by `expectReply` or `expectProblem`. */
export class Answer<E> {
  readonly raw: LightMyRequestResponse
  constructor(raw: LightMyRequestResponse) {
    this.raw = raw
  }
  get status(): number {
    return this.raw.statusCode
  }
  /** The reply of a success; throws with the problem when it was refused. */
  reply(): ReplyOf<E> {
    if (this.status >= 400) throw new Error(`Refused with ${this.status}: ${this.raw.body}`)
    return this.raw.json<ReplyOf<E>>()
  }
  /** The problem of a refusal; throws with the reply when it was a success. */
  problem(): z.output<typeof Problem> & { code: ErrorOf<E> | GeneralError } {
    if (this.status < 400) throw new Error(`Not refused: ${this.status} ${this.raw.body}`)
    return this.raw.json<never>()
  }
}

export type CallOptions = {
  as?: { token: string } | undefined
  key?: string
  headers?: Record<string, string>
}

export type TestApp = Application & {
  clock: TestClock
  config: Config
  databaseUrl: string
  /** Calls an endpoint over HTTP (light-my-request), with a fresh Idempotency-Key where one is needed. */
  call<E extends AnyEndpoint>(endpoint: E, input: InputOf<E>, options?: CallOptions): Promise<Answer<E>>
  /** Works through all jobs that are due. */
  drain(): Promise<void>
}

export type TestOptions = {
  env?: Record<string, string>
  services?: Partial<Services>
  now?: string
  extraModules?: readonly Module[]
  log?: Logger
}

/** The whole application on an empty database of its own. Close it in `afterAll`. */
export async function startTestApp({
  env = {},
  services,
  now = testNow,
  extraModules = [],
  log,
}: TestOptions = {}): Promise<TestApp> {
  const databaseUrl = await cloneTemplate()
  const config = loadConfig({
    DATABASE_URL: databaseUrl,
    DEMO: '0',
    SESSION_SECRET: 'a test secret of thirty-two characters',
    PUBLIC_URL: 'http://localhost:3000',
    RATE_LIMIT_PER_MINUTE: '1000000',
    LOG_LEVEL: 'fatal',
    DATA_DIR: `/tmp/imeds-test-data-${process.pid}`,
    ...env,
  })
  const clock = testClock(now)
  const application = await buildApp({
    config,
    databaseUrl,
    clock,
    log: log ?? createLogger(config.logLevel),
    extraModules,
    checkReplies: true,
    ...(services ? { services } : {}),
  })
  await application.start()
  return {
    ...application,
    clock,
    config,
    databaseUrl,
    call: (endpoint, input, options) => call(application, endpoint, input, options),
    drain: () =>
      drainJobs(application.pool, application.jobHandlers, application.subscribers, application.deps),
    async close() {
      await application.close()
      await dropDatabase(databaseUrl)
    },
  }
}

async function call<E extends AnyEndpoint>(
  { app }: Application,
  endpoint: E,
  input: InputOf<E>,
  { as, key, headers = {} }: CallOptions = {},
): Promise<Answer<E>> {
  const {
    params = {},
    query = {},
    body,
  } = input as { params?: Record<string, string>; query?: Record<string, unknown>; body?: object }
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : [value].flat().map((one) => [name, `${one as string}`]),
    ),
  )
  const raw = await app.inject({
    method: endpoint.method,
    url: `/api${path}${search.size ? `?${search}` : ''}`,
    headers: {
      ...(as ? { authorization: `Bearer ${as.token}` } : {}),
      ...(endpoint.idempotency ? { 'idempotency-key': key ?? newId() } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { payload: body }),
  })
  return new Answer<E>(raw)
}

const admin = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const url = new URL(inject('templateUrl'))
  url.pathname = '/postgres'
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function cloneTemplate(): Promise<string> {
  const url = new URL(inject('templateUrl'))
  const template = url.pathname.slice(1)
  const name = `imeds_test_${process.pid}_${newId().slice(-12)}`
  await admin(async (client) => {
    // Cloning takes the template for itself: workers queue.
    await client.query(`select pg_advisory_lock(hashtextextended('imeds:clone', 0))`)
    await client.query(`create database ${name} template ${template}`)
  })
  url.pathname = `/${name}`
  return url.href
}

const dropDatabase = (databaseUrl: string) =>
  admin((client) =>
    client.query(`drop database if exists ${new URL(databaseUrl).pathname.slice(1)} with (force)`),
  )
