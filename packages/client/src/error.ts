import type { GeneralError } from '@imeds/contracts'
import type { AnyEndpoint, ErrorOf } from '@imeds/contracts'

/** `offline`: no answer came, so nobody knows whether the server acted. */
export type TransportError = 'offline'

export type ApiErrorField = {
  path: string
  /** English, for a code that the catalogue lacks: people read the code's sentence. */
  message: string
  code?: string
  /** What fills the sentence. */
  params?: Record<string, string | number>
}
export type ApiErrorFields = readonly ApiErrorField[]

type Details = {
  status: number
  fields?: ApiErrorFields | undefined
  requestId?: string | undefined
  retryAfter?: number | undefined
  data?: Record<string, unknown> | undefined
  cause?: unknown
}

/** A refusal by the API, or no answer at all. Its message is for developers: people read the sentence of its code. */
export class ApiError<Code extends string = string> extends Error {
  override readonly name = 'ApiError'
  readonly code: Code | GeneralError | TransportError
  /** The HTTP status; 0 when no answer came. */
  readonly status: number
  /** Each bad field by its path (`body.startsAt`). */
  readonly fields: ApiErrorFields
  readonly requestId: string | undefined
  /** Seconds until it is worth trying again. */
  readonly retryAfter: number | undefined
  readonly data: Record<string, unknown>

  constructor(code: Code | GeneralError | TransportError, details: Details) {
    super(`${code} (${details.status})`, { cause: details.cause })
    this.code = code
    this.status = details.status
    this.fields = details.fields ?? []
    this.requestId = details.requestId
    this.retryAfter = details.retryAfter
    this.data = details.data ?? {}
  }
}

export type ErrorFor<E extends AnyEndpoint> = ApiError<ErrorOf<E>>

export function isApiError(error: unknown): error is ApiError {
  return error instanceof ApiError
}

const byStatus: Record<number, GeneralError> = {
  401: 'not_signed_in',
  403: 'forbidden',
  404: 'not_found',
  413: 'body_too_large',
  415: 'unsupported_media_type',
  429: 'too_many_requests',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const fillable = (params: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(params).filter((entry): entry is [string, string | number] =>
      ['string', 'number'].includes(typeof entry[1]),
    ),
  )

function fieldsOf(value: unknown): ApiErrorFields {
  if (!Array.isArray(value)) return []
  return value.filter(isRecord).map(({ path, message, code, params }) => ({
    path: text(path) ?? '',
    message: text(message) ?? '',
    ...(text(code) ? { code: text(code)! } : {}),
    ...(isRecord(params) ? { params: fillable(params) } : {}),
  }))
}

async function problemIn(response: Response): Promise<Record<string, unknown>> {
  if (!/json/.test(response.headers.get('content-type') ?? '')) return {}
  try {
    const body: unknown = await response.json()
    return isRecord(body) ? body : {}
  } catch {
    return {}
  }
}

/** Reads a refusal; an answer that is no problem+json (a proxy's page, say) gets the general code of its status. */
export async function toApiError(response: Response): Promise<ApiError> {
  const problem = await problemIn(response)
  const headerSeconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  const fallback: GeneralError =
    byStatus[response.status] ?? (response.status >= 500 ? 'internal' : 'invalid_request')
  return new ApiError<string>(text(problem['code']) ?? fallback, {
    status: response.status,
    fields: fieldsOf(problem['fields']),
    requestId: text(problem['requestId']) ?? response.headers.get('x-request-id') ?? undefined,
    retryAfter:
      typeof problem['retryAfter'] === 'number'
        ? problem['retryAfter']
        : Number.isFinite(headerSeconds)
          ? headerSeconds
          : undefined,
    data: isRecord(problem['data']) ? problem['data'] : undefined,
  })
}
