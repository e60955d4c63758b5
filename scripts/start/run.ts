import { join } from 'node:path'
import {
  ConfigError,
  describeConfig,
  loadConfig,
  missingServices,
  readEnvFile,
  type Config,
} from '../../apps/api/src/platform/config.ts'
import { ownerOf, startEmbeddedPostgres, StartError } from '../../apps/api/src/platform/db/embedded.ts'
import { migrate } from '../../apps/api/src/platform/db/migrate.ts'
import { createLogger, fileDestination } from '../../apps/api/src/platform/logger.ts'
import { checkAddress } from './address.ts'
import { awaitDatabase, ensureDatabase } from './database.ts'
import { Shutdown } from './shutdown.ts'
import { frame, Steps } from './steps.ts'
import { buildWeb } from './web.ts'

const config = readConfig()
const shutdown = new Shutdown(config.dataDir)
await start().catch((error: unknown) => shutdown.fail(error))

function readConfig(): Config {
  try {
    readEnvFile()
    return loadConfig(process.env)
  } catch (error) {
    process.stderr.write(
      `${error instanceof ConfigError ? error.message : 'The file .env cannot be read.'}\n`,
    )
    process.exit(1)
  }
}

async function start(): Promise<void> {
  const { demo, serve } = config
  const listens = serve.api || serve.web
  const steps = new Steps(3 + Number(demo) + Number(serve.web))
  const owner = config.databaseUrl ? undefined : ownerOf(config.dataDir)
  if (owner)
    throw new StartError(
      `IMEDS already runs with the data folder ${config.dataDir} (process ${owner}): stop it first.`,
    )
  if (listens) await checkAddress(config.host, config.port)

  let databaseUrl = ''
  await steps.step('Database', async (say) => {
    const { url, said } = config.databaseUrl
      ? await ownDatabase(config.databaseUrl)
      : await embeddedDatabase(say)
    databaseUrl = url
    return said
  })
  await steps.step('Schema', (say) => bringUp(databaseUrl, say))
  if (demo) await steps.step('Demo data', (say) => loadDemo(databaseUrl, say))
  if (serve.web) await steps.step('Web app', (say) => buildWeb(config.dataDir, say))
  await steps.step('Server', () => serveOn(databaseUrl))
  if (!shutdown.running) await announce()
}

async function ownDatabase(url: string) {
  return { url, said: await awaitDatabase(url) }
}

async function embeddedDatabase(say: (progress: string) => void) {
  const server = await startEmbeddedPostgres({ dataDir: config.dataDir, onStep: say })
  shutdown.add('Database', server.stop)
  void server.ended.then(() =>
    shutdown.fail(
      new StartError(`The database stopped by itself: see ${join(config.dataDir, 'postgres.log')}.`),
    ),
  )
  return { url: await ensureDatabase(server.url, 'imeds'), said: `PostgreSQL on port ${server.port}` }
}

async function bringUp(databaseUrl: string, say: (progress: string) => void): Promise<string> {
  let applied = 0
  await migrate(databaseUrl, (name) => {
    applied++
    say(name)
  })
  return applied ? `${applied} migrations applied` : 'up to date'
}

async function loadDemo(databaseUrl: string, say: (progress: string) => void): Promise<string> {
  const { seedDemo } = await import('../../apps/api/src/demo/seed.ts')
  const loaded = await seedDemo({ config, databaseUrl, onStep: say })
  return loaded ? 'loaded' : 'there already'
}

/** In demo mode the terminal belongs to the person at it and the log goes to a file. */
async function serveOn(databaseUrl: string): Promise<string> {
  const { startServer } = await import('../../apps/api/src/main.ts')
  const log = createLogger(config.logLevel, config.demo ? fileDestination(serverLog()) : undefined)
  log.info({ config: describeConfig(config) }, 'starting')
  for (const sentence of missingServices(config)) log.warn(sentence)
  const server = await startServer(config, { databaseUrl, log })
  shutdown.add('Server', () => server.close())
  return 'ready'
}

function serverLog(): string {
  return join(config.dataDir, 'server.log')
}

async function announce(): Promise<void> {
  const lines = [`IMEDS runs at ${config.publicUrl}`]
  if (config.demo) lines.push(...(await demoLines()), '', `Data  ${config.dataDir}`, `Log   ${serverLog()}`)
  process.stdout.write(`\n${frame([...lines, '', 'Ctrl-C stops it.'])}\n`)
}

async function demoLines(): Promise<string[]> {
  const { demoAccounts } = await import('../../apps/api/src/demo/accounts.ts')
  const widths = (['role', 'name', 'phone'] as const).map((key) =>
    Math.max(...demoAccounts.map((one) => one[key].length)),
  )
  const rows = demoAccounts.map(({ role, name, phone, password }) =>
    [role, name, phone]
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .concat(password)
      .join('  '),
  )
  return ['', 'Demo accounts: name, phone number, password', ...rows.map((row) => `  ${row}`)]
}
