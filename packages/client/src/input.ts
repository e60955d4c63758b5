import type { Endpoint } from '@imeds/contracts'
import type { z } from 'zod'

// A schema's output, where what the schema fills in by itself (a default) may be left out.
type Given<S extends z.ZodType> =
  z.output<S> extends infer Out extends object
    ? Out extends readonly unknown[]
      ? Out
      : Loosened<Out, z.input<S>>
    : z.output<S>
type Loosened<Out, In> = Flat<
  { [K in keyof Out as K extends keyof In ? (undefined extends In[K] ? never : K) : K]: Out[K] } & {
    [K in keyof Out as K extends keyof In ? (undefined extends In[K] ? K : never) : never]?:
      | Out[K]
      | undefined
  }
>
type Flat<T> = { [K in keyof T]: T[K] }

// An endpoint that declares no such part infers the bare ZodType.
type Part<Name extends string, S extends z.ZodType> = z.ZodType extends S
  ? unknown
  : object extends Given<S>
    ? { [K in Name]?: Given<S> }
    : { [K in Name]: Given<S> }

/** What a caller passes to an endpoint: `{ params, query, body }`, only the declared parts; what has defaults may lack. */
export type CallInput<E> =
  E extends Endpoint<infer P, infer Q, infer B, any, any>
    ? Flat<Part<'params', P> & Part<'query', Q> & Part<'body', B>>
    : never

/** Nothing to pass, or nothing that must be passed. */
export type Optional<Input> = object extends Input ? [input?: Input] : [input: Input]
