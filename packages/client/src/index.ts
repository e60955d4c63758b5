import { createCall } from './call.ts'
import { createQueries } from './queries.ts'

export { createCall, newKey, type Call, type CallOptions, type ClientConfig } from './call.ts'
export {
  ApiError,
  isApiError,
  type ApiErrorField,
  type ApiErrorFields,
  type ErrorFor,
  type TransportError,
} from './error.ts'
export type { CallInput } from './input.ts'
export { createQueries, queryKey } from './queries.ts'
export { urlOf } from './request.ts'

/** Calls the API of the page's own origin, with the browser's cookie. */
export const call = createCall()
export const { query, mutation } = createQueries(call)
