import next from 'next'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { constantHeaders, contentSecurityPolicy, newNonce, type ExtraSources } from './server/security.ts'

export { razorpaySources, type ExtraSources } from './server/security.ts'

export type WebHandler = {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
  close(): Promise<void>
}

type NextApp = {
  prepare(): Promise<void>
  close(): Promise<void>
  getRequestHandler(): WebHandler['handle']
}

// Next's declarations describe its default export differently under `nodenext` (the API's) and `bundler` (the pages').
const createNext = next as unknown as (options: { dev: boolean; dir: string; httpServer: Server }) => NextApp

type Options = {
  dev: boolean
  /** Where pages reach the API while they render, without `/api`. */
  apiUrl: string
  /** Origins beyond our own that pages may use, such as a payment gateway's. */
  extraSources?: ExtraSources
}

/** Prepares the pages for a server that passes on what it does not answer itself; needs `next build` unless `dev`. */
export async function createWebHandler({ dev, apiUrl, extraSources = {} }: Options): Promise<WebHandler> {
  process.env['IMEDS_API_URL'] = apiUrl
  process.env['NEXT_TELEMETRY_DISABLED'] = '1'
  // Next would answer upgrades of the real server, where `/ws` is not its business; this one never listens.
  const app = createNext({ dev, dir: import.meta.dirname, httpServer: createServer() })
  await app.prepare()
  const handle = app.getRequestHandler()
  return {
    async handle(request, response) {
      if (!isAsset(request)) secure(request, response, { dev, extra: extraSources })
      for (const [name, value] of Object.entries(constantHeaders)) response.setHeader(name, value)
      await handle(request, response)
    },
    close: () => app.close(),
  }
}

const isAsset = (request: IncomingMessage) => request.url?.startsWith('/_next/static/') ?? false

/** Gives the page its nonce and address by request headers, in place of whatever a visitor sent under these names. */
function secure(
  request: IncomingMessage,
  response: ServerResponse,
  { dev, extra }: { dev: boolean; extra: ExtraSources },
) {
  const nonce = newNonce()
  const policy = contentSecurityPolicy({ nonce, host: request.headers.host ?? '', dev, extra })
  request.headers['content-security-policy'] = policy
  request.headers['x-nonce'] = nonce
  request.headers['x-imeds-path'] = request.url ?? '/'
  request.headers['x-imeds-visitor'] = request.socket.remoteAddress ?? ''
  response.setHeader('content-security-policy', policy)
}
