import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Config } from './platform/config.ts'
import type { Clock } from './platform/clock.ts'
import type { Deps } from './platform/deps.ts'
import { connect, createPool } from './platform/db/database.ts'
import { createPublisher } from './platform/events/events.ts'
import { NotFound } from './platform/errors.ts'
import { sendProblem } from './platform/http/problem.ts'
import { registerRoutes } from './platform/http/register.ts'
import { createServer, type App, type ServerOptions } from './platform/http/server.ts'
import { registerDocs, registerSystem } from './platform/http/system.ts'
import { sealAuditJob } from './platform/audit/seal.ts'
import { releaseDeadWorkersJob } from './platform/jobs/dead-workers.ts'
import { housekeeping } from './platform/jobs/housekeeping.ts'
import { jobs, type JobHandler } from './platform/jobs/jobs.ts'
import type { Subscriber } from './platform/events/events.ts'
import type { Logger } from './platform/logger.ts'
import type { Module } from './platform/module.ts'
import { Hub } from './platform/realtime/hub.ts'
import { Listener } from './platform/realtime/listener.ts'
import { createDemoSimulator } from './demo/simulator.ts'
import { createModules, type Services } from './modules.ts'
import type pg from 'pg'

export type Application = {
  app: App
  deps: Deps
  pool: pg.Pool
  listener: Listener
  hub: Hub
  modules: readonly Module[]
  jobHandlers: readonly JobHandler[]
  subscribers: readonly Subscriber[]
  /** Connects the listener and runs the modules' starts; call before listening. */
  start(): Promise<void>
  close(): Promise<void>
}

/** Answers every request that is not the API's: the pages. */
export type Fallback = (request: IncomingMessage, response: ServerResponse) => Promise<void>
export type AppOptions = {
  config: Config
  databaseUrl: string
  clock: Clock
  log: Logger
  services?: Partial<Services>
  fallback?: Fallback
  /** Beside those of modules.ts; the tests of the platform bring their own. */
  extraModules?: readonly Module[]
} & ServerOptions

/** Puts the modules together on one database. Nothing listens and nothing connects yet. */
export async function buildApp({
  config,
  databaseUrl,
  clock,
  log,
  services,
  fallback,
  extraModules = [],
  checkReplies = false,
}: AppOptions): Promise<Application> {
  const pool = createPool(databaseUrl, config.poolSize)
  const db = connect(pool)
  const listener = new Listener(databaseUrl, log)
  const simulator = config.demo && !config.razorpay ? createDemoSimulator(config) : undefined
  const { modules: listed, authenticate } = createModules({
    config,
    db,
    clock,
    log,
    listener,
    services: { ...(simulator ? { paymentGateway: simulator.gateway } : {}), ...services },
  })
  const modules = [...listed, ...extraModules]
  const subscribers = modules.flatMap((module) => module.subscribers ?? [])
  const deps: Deps = { config, db, clock, log, jobs, publish: createPublisher(subscribers, () => deps) }
  const jobHandlers = [
    sealAuditJob,
    releaseDeadWorkersJob,
    ...housekeeping,
    ...modules.flatMap((module) => module.jobs ?? []),
  ]

  const app = await createServer(config, log, { checkReplies })
  await registerDocs(app)
  registerSystem(app, { config, db, pool })
  app.after(() =>
    registerRoutes(
      app,
      modules.flatMap((module) => module.routes ?? []),
      deps,
      authenticate,
    ),
  )
  for (const module of modules)
    if (module.http) await app.register(async (scope) => module.http?.(scope, deps, authenticate))

  if (simulator) await app.register(simulator.plugin, { prefix: simulator.path })

  app.setNotFoundHandler(async (request, reply) => {
    if (!fallback || request.url.startsWith('/api/')) return sendProblem(request, reply, new NotFound())
    reply.hijack()
    await fallback(request.raw, reply.raw)
  })

  const hub = new Hub(
    deps,
    {
      topics: modules.flatMap((module) => module.topics ?? []),
      messages: modules.flatMap((module) => module.messages ?? []),
    },
    authenticate,
    listener,
  )
  return {
    app,
    deps,
    pool,
    listener,
    hub,
    modules,
    jobHandlers,
    subscribers,
    async start() {
      await app.ready()
      await listener.start()
      for (const module of modules) await module.start?.(deps)
      hub.start()
    },
    async close() {
      hub.close()
      await app.close()
      for (const module of modules) await module.stop?.()
      await listener.close()
      await db.destroy()
    },
  }
}
