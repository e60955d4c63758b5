import type { AnyEndpoint, ReplyOf } from '@imeds/contracts'
import { mutationOptions, queryOptions, type QueryKey } from '@tanstack/react-query'
import { newKey, type Call } from './call.ts'
import { isApiError, type ErrorFor } from './error.ts'
import type { CallInput, Optional } from './input.ts'

/** The cache key of an operation with this input; without input, the prefix of all of its entries. */
export function queryKey(endpoint: AnyEndpoint, input?: object): QueryKey {
  return input === undefined ? [endpoint.id] : [endpoint.id, input]
}

/** Whether the server may have acted although no definite answer came. */
const undecided = (error: unknown) =>
  !isApiError(error) || error.status === 0 || error.status >= 500 || error.code === 'request_in_progress'

/**
 * Remembers the key of each creation that got no definite answer, so that pressing the button again asks for the
 * same reply instead of creating twice.
 */
function keyKeeper() {
  const open = new Map<string, string>()
  return async <Reply>(subject: string, send: (key: string) => Promise<Reply>): Promise<Reply> => {
    const key = open.get(subject) ?? newKey()
    open.set(subject, key)
    try {
      const reply = await send(key)
      open.delete(subject)
      return reply
    } catch (error) {
      if (!undecided(error)) open.delete(subject)
      throw error
    }
  }
}

// Nothing needs to be passed to `mutate` where nothing must be passed to the endpoint.
type Variables<Input> = object extends Input ? Input | void : Input

/** TanStack's options for endpoints, over one `call`. */
export function createQueries(call: Call) {
  const withKeptKey = keyKeeper()
  const send = call as (endpoint: AnyEndpoint, input: unknown, options?: object) => Promise<unknown>
  return {
    /** Options of a read for `useQuery`, `prefetchQuery` and `ensureQueryData`. */
    query: <E extends AnyEndpoint>(endpoint: E, ...[input]: Optional<CallInput<E>>) =>
      queryOptions<ReplyOf<E>, ErrorFor<E>, ReplyOf<E>, readonly [string, object]>({
        queryKey: [endpoint.id, input ?? {}],
        // A server that prefetches calls in its visitor's name instead.
        meta: { endpoint, input },
        queryFn: ({ signal }) => send(endpoint, input, { signal }) as Promise<ReplyOf<E>>,
      }),
    /** Options of a change for `useMutation`; its variables are the endpoint's input. */
    mutation: <E extends AnyEndpoint>(endpoint: E) =>
      mutationOptions<ReplyOf<E>, ErrorFor<E>, Variables<CallInput<E>>>({
        mutationKey: [endpoint.id],
        mutationFn: (input) =>
          endpoint.idempotency === 'required'
            ? withKeptKey(
                `${endpoint.id} ${JSON.stringify(input)}`,
                (idempotencyKey) => send(endpoint, input, { idempotencyKey }) as Promise<ReplyOf<E>>,
              )
            : (send(endpoint, input) as Promise<ReplyOf<E>>),
      }),
  }
}
