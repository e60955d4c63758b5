import type { z } from 'zod'

/** A message that a client sends over `/ws`, and what is answered on the same line. */
export type LiveMessage<
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
  Code extends string = string,
> = {
  /** Unique: `call.join`. */
  name: string
  body: Body
  reply: Reply
  /** The domain error codes that it may be answered with, beside the general ones. */
  errors: readonly Code[]
}
export type AnyLiveMessage = LiveMessage<any, any, string>

/** Declares a message of the live line, keeping its types. */
export const liveMessage = <B extends z.ZodType, R extends z.ZodType, const C extends string>(
  declared: LiveMessage<B, R, C>,
): LiveMessage<B, R, C> => declared

export type LiveBodyOf<M> = M extends LiveMessage<infer B, any, any> ? z.output<B> : never
export type LiveReplyOf<M> = M extends LiveMessage<any, infer R, any> ? z.output<R> : never
export type LiveErrorOf<M> = M extends LiveMessage<any, any, infer C> ? C : never
