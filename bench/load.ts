import autocannon from 'autocannon'
import type { Request } from './requests.ts'

export type Figures = { perSecond: number; p50: number; p99: number; refused: Record<string, number> }
type Options = { url: string; connections?: number; seconds: number }

/** Sends the requests round and round, or one after the other from an iterator, each connection waiting for its answer. */
export async function load(
  requests: readonly Request[] | Iterator<Request>,
  { url, connections = 8, seconds }: Options,
): Promise<Figures> {
  let n = 0
  const next = Array.isArray(requests)
    ? () => requests[n++ % requests.length] as Request
    : () => (requests as Iterator<Request>).next().value as Request
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [{ setupRequest: (request) => ({ ...request, ...next() }) }],
  })
  const { statusCodeStats = {} } = result as unknown as {
    statusCodeStats?: Record<string, { count: number }>
  }
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    refused: Object.fromEntries(
      Object.entries(statusCodeStats)
        .filter(([status]) => !status.startsWith('2'))
        .map(([status, { count }]) => [status, count]),
    ),
  }
}
