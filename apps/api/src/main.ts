import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildApp } from './app.ts'
import { systemClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { storeOrigins } from './platform/files/index.ts'
import type { App } from './platform/http/server.ts'
import { startWorker } from './platform/jobs/worker.ts'
import { createLogger, type Logger } from './platform/logger.ts'
import type { ExtraSources } from '../../web/server.ts'

export type RunningServer = { url: string; close(): Promise<void> }

/** Starts what the configuration asks for on a migrated database: API, pages, worker. */
export async function startServer(
  config: Config,
  { databaseUrl, log = createLogger(config.logLevel) }: { databaseUrl: string; log?: Logger },
): Promise<RunningServer> {
  const inner = config.tls && config.serve.web ? await openInnerDoor() : undefined
  const web = config.serve.web
    ? await startWeb(config, inner?.url ?? `http://127.0.0.1:${config.port}`)
    : undefined
  const application = await buildApp({
    config,
    databaseUrl,
    clock: systemClock,
    log,
    ...(web ? { fallback: (request, response) => web.handle(request, response) } : {}),
  })
  const { app, hub } = application
  app.server.on('upgrade', (request, socket, head) => {
    if (request.url?.split('?')[0] === '/ws') hub.upgrade(request, socket, head)
    else socket.destroy()
  })
  await application.start()
  inner?.leadTo(app)
  const worker = config.serve.worker ? await startWorker(application) : undefined
  if (config.serve.api || config.serve.web) await app.listen({ host: config.host, port: config.port })
  return {
    url: config.publicUrl,
    async close() {
      await worker?.stop()
      inner?.close()
      await application.close()
      await web?.close()
    },
  }
}

// While a page renders, it calls the API on this machine, where our certificate names another host.
async function openInnerDoor() {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    leadTo: (app: App) => server.on('request', (request, response) => app.routing(request, response)),
    close: () => server.close().closeAllConnections(),
  }
}

async function startWeb(config: Config, apiUrl: string) {
  const { createWebHandler, razorpaySources } = await import('../../web/server.ts')
  process.env['IMEDS_GRIEVANCE_EMAIL'] = config.grievance.email
  process.env['IMEDS_GRIEVANCE_PHONE'] = config.grievance.phone
  return createWebHandler({
    dev: false,
    apiUrl,
    extraSources: pageSources(config.razorpay ? razorpaySources : {}, storeOrigins(config)),
  })
}

/** What pages may use beyond our own origin: a payment gateway, and a file store for what files are. */
const pageSources = (gateway: ExtraSources, store: readonly string[]): ExtraSources => ({
  ...gateway,
  connect: [...(gateway.connect ?? []), ...store],
  image: [...(gateway.image ?? []), ...store],
  frame: [...(gateway.frame ?? []), ...store],
  media: store,
})
