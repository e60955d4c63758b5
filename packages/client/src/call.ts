import type { AnyEndpoint, ReplyOf } from '@imeds/contracts'
import { ApiError, isApiError, toApiError } from './error.ts'
import type { CallInput, Optional } from './input.ts'
import { requestOf } from './request.ts'

export type CallOptions = {
  /** For an endpoint with `idempotency: 'required'`; made up when left out. */
  idempotencyKey?: string | undefined
  /** The caller's wish to stop; the call then rejects with the signal's reason. */
  signal?: AbortSignal | undefined
}

export type ClientConfig = {
  /** Where the API lives, without `/api`; empty for the page's own origin. */
  baseUrl?: string
  /** A bearer token, asked for on each call; the browser uses its cookie instead. */
  token?: () => string | undefined | Promise<string | undefined>
  /** More headers for each call: a server passes its visitor's cookies on. */
  headers?: () => Record<string, string> | Promise<Record<string, string>>
  /** Milliseconds to wait for an answer. */
  timeout?: number
  /** How often a call that may be repeated is repeated. */
  repeats?: number
  fetch?: typeof fetch
  /** Waits between repetitions; tests pass their own. */
  wait?: (ms: number) => Promise<void>
}

export type Call = <E extends AnyEndpoint>(
  endpoint: E,
  ...args: [...Optional<CallInput<E>>, options?: CallOptions | undefined]
) => Promise<ReplyOf<E>>

const repeatable = (endpoint: AnyEndpoint) =>
  endpoint.idempotency === 'required' || ['GET', 'PUT', 'DELETE'].includes(endpoint.method)

/** Whether the server may answer differently if asked the same again at once. */
const passing = (error: ApiError) => ['offline', 'unavailable', 'request_in_progress'].includes(error.code)

/** 0.3 s, 0.6 s, 1.2 s … each shortened at random by up to half, so that clients do not come back in step. */
const pause = (repeat: number) => 300 * 2 ** repeat * (1 - Math.random() / 2)

const longestWait = 5000

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Makes the function that calls endpoints; one per place where calls start (browser, server request, phone). */
export function createCall(config: ClientConfig = {}): Call {
  const { baseUrl = '', timeout = 30_000, repeats = 2, wait = sleep } = config

  async function once(url: string, init: RequestInit, signal: AbortSignal | undefined): Promise<unknown> {
    const limit = AbortSignal.timeout(timeout)
    try {
      const response = await (config.fetch ?? fetch)(url, {
        ...init,
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
      })
      if (!response.ok) throw await toApiError(response)
      return response.status === 204 ? undefined : await response.json()
    } catch (error) {
      if (signal?.aborted) throw signal.reason
      if (isApiError(error)) throw error
      throw new ApiError('offline', { status: 0, cause: error })
    }
  }

  return async (endpoint, ...args) => {
    const [input = {}, options = {}] = args as readonly unknown[] as [object?, CallOptions?]
    const idempotencyKey =
      endpoint.idempotency === 'required' ? (options.idempotencyKey ?? newKey()) : undefined
    const token = await config.token?.()
    const headers = { ...(token ? { authorization: `Bearer ${token}` } : {}), ...(await config.headers?.()) }
    const { url, init } = requestOf(endpoint, input, { baseUrl, headers, idempotencyKey })
    for (let repeat = 0; ; repeat++) {
      try {
        return (await once(url, init, options.signal)) as ReplyOf<typeof endpoint>
      } catch (error) {
        if (!isApiError(error) || !passing(error) || !repeatable(endpoint) || repeat >= repeats) throw error
        const asked = (error.retryAfter ?? 0) * 1000
        if (asked > longestWait) throw error
        await wait(Math.max(asked, pause(repeat)))
      }
    }
  }
}

/** A fresh idempotency key. `randomUUID` is missing where the page is not served over TLS or from this machine. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
