import autocannon from 'autocannon'
import type { Request } from './requests.ts'

export type Figures = { perSecond: number; p50: number; p99: number; refused: Record<string, number> }
const isList = (requests: readonly Request[] | Iterator<Request>): requests is readonly Request[] =>
  Array.isArray(requests)

type Options = { url: string; connections?: number; seconds: number }

/**
 * Sends the requests round and round, or one after the other from an iterator, each connection waiting for its answer.
 * A list is written out beforehand and every connection begins at another place in it: what is measured is the server.
 */
export async function load(
  requests: readonly Request[] | Iterator<Request>,
  { url, connections = 8, seconds }: Options,
): Promise<Figures> {
  let connected = 0
  const begin = (list: readonly Request[]) => Math.floor((connected++ * list.length) / connections)
  const sent = isList(requests)
    ? {
        setupClient: (client: autocannon.Client) => {
          const from = begin(requests)
          client.setRequests([...requests.slice(from), ...requests.slice(0, from)].map((one) => ({ ...one })))
        },
      }
    : {
        requests: [
          { setupRequest: (request: object) => ({ ...request, ...(requests.next().value as Request) }) },
        ],
      }
  const result = await autocannon({ url, connections, duration: seconds, ...sent })
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
