import type { FastifyInstance } from 'fastify'
import type { Deps } from './deps.ts'
import type { Subscriber } from './events/events.ts'
import type { Authenticate } from './http/register.ts'
import type { Route } from './http/route.ts'
import type { JobHandler } from './jobs/jobs.ts'
import type { TopicRule } from './realtime/hub.ts'
import type { MessageRule } from './realtime/messages.ts'

/** What a module brings to the application; all parts but the name are optional. */
export type Module = {
  name: string
  routes?: Route[]
  subscribers?: Subscriber[]
  jobs?: JobHandler[]
  /** Which live topics it feeds and who may listen to them. */
  topics?: TopicRule[]
  /** What clients ask of it over the live line. */
  messages?: MessageRule[]
  /** Raw HTTP that does not fit an endpoint (a webhook's signed bytes, a PDF). Keep it small. */
  http?: (app: FastifyInstance, deps: Deps, authenticate: Authenticate) => void | Promise<void>
  /** Runs once at start, before the first request: reference data, caches. */
  start?: (deps: Deps) => Promise<void>
  stop?: () => Promise<void>
}
