import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { Problem, type AnyEndpoint } from '@imeds/contracts'
import { writeAudit } from '../audit/audit.ts'
import { rememberReads } from '../audit/repeated-reads.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { Forbidden, NotSignedIn } from '../errors.ts'
import { once } from './idempotency.ts'
import { classify } from './problem.ts'
import type { RequestContext, Route } from './route.ts'

export type Authenticate = (request: { headers: IncomingHttpHeaders }) => Promise<Actor | null>

const successStatus = ({ method, status }: AnyEndpoint): number => status ?? (method === 'POST' ? 201 : 200)

/** Who asks, and whether their role may ask this at all: deny by default, before any input is looked at. */
async function admit(
  authenticate: Authenticate,
  endpoint: AnyEndpoint,
  request: FastifyRequest,
): Promise<Actor | null> {
  const actor = await authenticate(request)
  if (endpoint.permission === 'public') return actor
  if (!actor) throw new NotSignedIn()
  if (endpoint.permission !== 'session' && !actor.grants[endpoint.permission]) throw new Forbidden()
  return actor
}

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | null
    auditContext: RequestContext['audit']
  }
}

/** Turns the modules' routes into Fastify's: admission, validation, idempotency, audit, serialisation by the contract. */
export function registerRoutes(
  app: FastifyInstance,
  routes: readonly Route[],
  deps: Deps,
  authenticate: Authenticate,
): void {
  const reads = rememberReads(() => deps.clock.now().getTime())
  for (const { endpoint, run } of routes) {
    const { audit, errors } = endpoint
    const { params, query, body } = endpoint as Record<'params' | 'query' | 'body', z.ZodType | undefined>
    app.route({
      method: endpoint.method,
      url: `/api${endpoint.path}`,
      schema: {
        operationId: endpoint.id,
        summary: endpoint.summary,
        tags: [endpoint.path.split('/')[2] ?? 'general'],
        description: [
          `Permission: ${endpoint.permission}.`,
          errors.length ? `Errors: ${errors.join(', ')}.` : '',
        ]
          .join(' ')
          .trim(),
        ...(params ? { params } : {}),
        ...(query ? { querystring: query } : {}),
        ...(body ? { body } : {}),
        response: { [successStatus(endpoint)]: endpoint.reply as z.ZodType, default: Problem },
      },
      ...(endpoint.bodyLimit ? { bodyLimit: endpoint.bodyLimit } : {}),
      ...(endpoint.perMinute
        ? {
            config: {
              rateLimit: {
                max: Math.min(endpoint.perMinute, deps.config.rateLimitPerMinute),
                timeWindow: 60_000,
              },
            },
          }
        : {}),
      preValidation: async (request) => {
        request.actor = await admit(authenticate, endpoint, request)
      },
      handler: async (request, reply) => {
        const context: RequestContext = {
          requestId: request.id,
          ip: request.ip,
          userAgent: String(request.headers['user-agent'] ?? '').slice(0, 300),
          audit: request.auditContext,
          request,
          reply,
        }
        const input = { params: request.params, query: request.query, body: request.body }
        const work = () => run(deps, request.actor, input, context)
        const caller = request.actor?.userId ?? `ip:${request.ip}`
        const result: unknown = await (endpoint.idempotency
          ? once(
              deps.db,
              {
                caller,
                operation: endpoint.id,
                key: String(request.headers['idempotency-key'] ?? ''),
                request: input,
              },
              work,
            )
          : work())
        if (audit && !reads.repeats(endpoint, request)) {
          await writeAudit(deps.db, endpoint, request, 'success')
          reads.remember(endpoint, request)
        }
        return reply.status(successStatus(endpoint)).send(result)
      },
      ...(audit
        ? {
            onError: async (request, _reply, error) => {
              const { status, code } = classify(error)
              await writeAudit(deps.db, endpoint, request, status < 500 ? 'refused' : 'failed', code).catch(
                (err: unknown) => request.log.error({ err }, 'audit of a refusal failed'),
              )
            },
          }
        : {}),
    })
  }
}
