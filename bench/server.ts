/** The server under load: the real one, started with the real configuration, telling its parent how much memory it holds. */
import { loadConfig } from '../apps/api/src/platform/config.ts'
import { createLogger } from '../apps/api/src/platform/logger.ts'
import { startServer } from '../apps/api/src/main.ts'

const config = loadConfig(process.env)
const server = await startServer(config, { databaseUrl: config.databaseUrl!, log: createLogger('fatal') })
process.on('message', (message) => {
  if (message === 'memory') process.send?.({ rss: process.memoryUsage.rss() })
  else void server.close().then(() => process.exit(0))
})
process.send?.('ready')
