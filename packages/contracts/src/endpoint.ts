import type { z } from 'zod'
import type { Permission } from './permissions.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Shape = z.ZodType

/**
 * One operation of the API: what it takes, what it answers, who may call it and how it may fail.
 * Wire schemas never transform: instants are ISO strings, money is integer paise, so input type equals output type.
 */
export type Endpoint<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends Shape = Shape,
  Reply extends Shape = Shape,
  Code extends string = string,
> = {
  /** The operation's name, unique in the API: `bookAppointment`. */
  id: string
  method: Method
  /** Below `/api`, with `:name` parameters: `/v1/appointments/:id`. */
  path: string
  /** One sentence for the API's documentation. */
  summary: string
  /** `public`: nobody need be signed in. `session`: anyone signed in, in any role. */
  permission: Permission | 'public' | 'session'
  params?: Params
  query?: Query
  body?: Body
  reply: Reply
  /** The status of a success; 201 for a POST unless said otherwise, else 200. */
  status?: 200 | 201 | 202 | 204
  /** The domain error codes that this operation may answer with, beside the general ones. */
  errors: readonly Code[]
  /** `required` for a POST that creates something: the same key answers the same reply, once. */
  idempotency?: 'required'
  /** What the audit trail writes for each call: `read` of whose record, or a change. */
  audit?: { action: 'read' | 'create' | 'update' | 'delete' | 'execute'; record: string }
  /** At most so many calls a minute from one caller; the general limit otherwise. */
  perMinute?: number
  /** The largest body in bytes; 1 MiB otherwise. */
  bodyLimit?: number
}

export type AnyEndpoint = Endpoint<any, any, any, any, string>

/** Declares an endpoint, keeping its types. */
export const endpoint = <
  P extends Shape,
  Q extends Shape,
  B extends Shape,
  R extends Shape,
  const C extends string,
>(
  declared: Endpoint<P, Q, B, R, C>,
): Endpoint<P, Q, B, R, C> => declared

type Parsed<S> = [S] extends [never]
  ? undefined
  : unknown extends S
    ? undefined
    : S extends Shape
      ? z.output<S>
      : undefined
export type ParamsOf<E> =
  E extends Endpoint<infer P, any, any, any, any> ? (z.ZodType extends P ? undefined : Parsed<P>) : never
export type QueryOf<E> =
  E extends Endpoint<any, infer Q, any, any, any> ? (z.ZodType extends Q ? undefined : Parsed<Q>) : never
export type BodyOf<E> =
  E extends Endpoint<any, any, infer B, any, any> ? (z.ZodType extends B ? undefined : Parsed<B>) : never
export type ReplyOf<E> = E extends Endpoint<any, any, any, infer R, any> ? z.output<R> : never
export type ErrorOf<E> = E extends Endpoint<any, any, any, any, infer C> ? C : never

type Part<Name extends string, Value> = [Value] extends [undefined] ? {} : { [K in Name]: Value }
/** Everything a caller passes: `{ params, query, body }`, only those that the endpoint declares. */
export type InputOf<E> = Part<'params', ParamsOf<E>> & Part<'query', QueryOf<E>> & Part<'body', BodyOf<E>>
