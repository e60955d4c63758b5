import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AnyEndpoint, Endpoint, InputOf, ReplyOf } from '@imeds/contracts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'

/** What a use case may know of the request beside its input. */
export type RequestContext = {
  requestId: string
  ip: string
  userAgent: string
  /** What the audit trail writes beside the endpoint's own words; a use case names the record it touched. */
  audit: { recordId?: string; patientId?: string; reason?: string }
  /** For the few endpoints that set cookies or read headers (sign-in). */
  request: FastifyRequest
  reply: FastifyReply
}

/** Nobody need be signed in on a public endpoint; everywhere else there is an actor. */
export type ActorOf<E> = E extends { permission: infer P }
  ? P extends 'public'
    ? Actor | null
    : Actor
  : never

export type Handler<E extends AnyEndpoint> = (
  deps: Deps,
  actor: Actor,
  input: InputOf<E>,
  context: RequestContext,
) => Promise<ReplyOf<E>>
export type PublicHandler<E extends AnyEndpoint> = (
  deps: Deps,
  actor: Actor | null,
  input: InputOf<E>,
  context: RequestContext,
) => Promise<ReplyOf<E>>

export type Route = {
  endpoint: AnyEndpoint
  run: (deps: Deps, actor: any, input: any, context: RequestContext) => Promise<any>
}

/** Binds an endpoint to its use case. For `permission: 'public'` use `onPublic`. */
export const on = <P extends Endpoint['params'], E extends AnyEndpoint>(
  endpoint: E & { params?: P },
  run: Handler<E>,
): Route => ({ endpoint, run })

/** Binds a public endpoint: the actor is null when nobody is signed in. */
export function onPublic<E extends AnyEndpoint>(endpoint: E, run: PublicHandler<E>): Route {
  if (endpoint.permission !== 'public') throw new Error(`${endpoint.id} is not public.`)
  return { endpoint, run }
}
