import { buildApp } from './app.ts'
import { systemClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { startWorker } from './platform/jobs/jobs.ts'
import { createLogger, type Logger } from './platform/logger.ts'

export type RunningServer = { url: string; close(): Promise<void> }

/** Starts what the configuration asks for on a migrated database: API, pages, worker. */
export async function startServer(
  config: Config,
  { databaseUrl, log = createLogger(config.logLevel) }: { databaseUrl: string; log?: Logger },
): Promise<RunningServer> {
  const web = config.serve.web ? await startWeb(config) : undefined
  const application = await buildApp({
    config,
    databaseUrl,
    clock: systemClock,
    log,
    ...(web ? { fallback: web.handle } : {}),
  })
  const { app, hub, pool, deps, jobHandlers, subscribers } = application
  app.server.on('upgrade', (request, socket, head) => {
    if (request.url?.split('?')[0] === '/ws') hub.upgrade(request, socket, head)
    else socket.destroy()
  })
  await application.start()
  const worker = config.serve.worker ? await startWorker(pool, jobHandlers, subscribers, deps) : undefined
  if (config.serve.api || config.serve.web) await app.listen({ host: config.host, port: config.port })
  return {
    url: config.publicUrl,
    async close() {
      await worker?.stop()
      await application.close()
      await web?.close()
    },
  }
}

async function startWeb(config: Config) {
  const { createWebHandler } = await import('../../web/server.ts')
  const scheme = config.tls ? 'https' : 'http'
  return createWebHandler({ dev: false, apiUrl: `${scheme}://127.0.0.1:${config.port}` })
}
