import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { LogController, type FastifyInstance } from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'
import type { Config } from '../config.ts'
import { Forbidden, TooManyRequests } from '../errors.ts'
import { newId } from '../ids.ts'
import type { Logger } from '../logger.ts'
import { sendProblem } from './problem.ts'
import { hurryBody, longestArrivalMs } from './slow-body.ts'
import { checkingCompiler, pickingCompiler } from './serializer.ts'

export type App = FastifyInstance<Server>
const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** `checkReplies`: hold every reply against its contract, value by value; the tests do. */
export type ServerOptions = { checkReplies?: boolean }

/** Fastify with everything that every request gets: id, limits, headers, problems, one quiet log line. */
export async function createServer(
  config: Config,
  log: Logger,
  { checkReplies = false }: ServerOptions = {},
): Promise<App> {
  const tls = config.tls && {
    https: {
      cert: readFileSync(config.tls.certFile),
      key: readFileSync(config.tls.keyFile),
      minVersion: 'TLSv1.2' as const,
    },
  }
  const app = Fastify({
    ...tls,
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    // Our own pages call from this machine and pass the visitor's address on.
    trustProxy: config.trustProxy === false ? 'loopback' : config.trustProxy,
    bodyLimit: 1_048_576,
    requestTimeout: longestArrivalMs,
    genReqId: () => newId(),
    routerOptions: { maxParamLength: 200 },
    return503OnClosing: false,
  }) as unknown as App
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(checkReplies ? checkingCompiler : pickingCompiler)
  app.decorateRequest('actor', null)
  app.decorateRequest('auditContext')
  app.setErrorHandler((error, request, reply) => sendProblem(request, reply, error))

  await app.register(cookie)
  await app.register(helmet, {
    // Pages set their own policy with a nonce (apps/web/server.ts); the API serves nothing that runs.
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    hsts: config.publicUrl.startsWith('https:') ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  })
  await app.register(rateLimit, {
    global: true,
    max: config.rateLimitPerMinute,
    timeWindow: 60_000,
    allowList: (request) => !request.url.startsWith('/api/'),
    errorResponseBuilder: (_request, { ttl }) => new TooManyRequests({ retryAfter: Math.ceil(ttl / 1000) }),
  })

  app.addHook('onRequest', async (request, reply) => {
    hurryBody(request.raw)
    request.auditContext = {}
    void reply.header('x-request-id', request.id)
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store')
    refuseForeignOrigin(config, request)
  })
  app.addHook('onResponse', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return
    log.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    )
  })
  app.addHook('preClose', async () => hangUpWhenIdle(app.server))
  return app
}

// A connection whose last request has just been answered would otherwise keep the server open for its keep-alive time.
function hangUpWhenIdle(server: Server): void {
  const timer = setInterval(() => server.closeIdleConnections(), 50)
  server.once('close', () => clearInterval(timer))
  timer.unref()
}

// A browser names the page that sends; another site's page may not act with our cookie. Phones and servers name none.
function refuseForeignOrigin(
  { publicUrl }: Config,
  {
    method,
    headers,
    url,
    host,
  }: { method: string; headers: Record<string, unknown>; url: string; host: string },
): void {
  const { origin } = headers
  if (!unsafe.has(method) || !url.startsWith('/api/') || typeof origin !== 'string') return
  if (origin !== publicUrl && URL.parse(origin)?.host !== host)
    throw new Forbidden({ detail: 'The request comes from a page of another site.' })
}
