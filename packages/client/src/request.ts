import type { AnyEndpoint } from '@imeds/contracts'

type Parts = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown }

function written(name: string, value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new Error(`${name} does not fit into an address`)
}

const filled = (path: string, params: Record<string, unknown>) =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined || value === null || value === '')
      throw new Error(`The path ${path} lacks its ${name}`)
    return encodeURIComponent(written(name, value))
  })

function searchOf(query: Record<string, unknown>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null) search.append(name, written(name, one))
  return search.size > 0 ? `?${search}` : ''
}

/** The address of an operation: parameters filled in, query appended. Also for plain links to files. */
export function urlOf(endpoint: AnyEndpoint, input: Parts = {}, baseUrl = ''): string {
  return `${baseUrl}/api${filled(endpoint.path, input.params ?? {})}${searchOf(input.query ?? {})}`
}

/** The fetch arguments of one operation, the same for each repetition. */
export function requestOf(
  endpoint: AnyEndpoint,
  input: Parts,
  options: { baseUrl: string; headers: Record<string, string>; idempotencyKey: string | undefined },
): { url: string; init: RequestInit } {
  const headers: Record<string, string> = { accept: 'application/json', ...options.headers }
  if (input.body !== undefined) headers['content-type'] = 'application/json'
  if (options.idempotencyKey !== undefined) headers['idempotency-key'] = options.idempotencyKey
  return {
    url: urlOf(endpoint, input, options.baseUrl),
    init: {
      method: endpoint.method,
      headers,
      credentials: 'include',
      ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
    },
  }
}
