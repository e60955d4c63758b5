/** Writes the committed description of the API: `node openapi.ts [--check]`. */
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from './app.ts'
import { systemClock } from './platform/clock.ts'
import { loadConfig } from './platform/config.ts'
import { createLogger } from './platform/logger.ts'

const target = new URL('../../../openapi.json', import.meta.url)
const databaseUrl = 'postgres://nobody@127.0.0.1:1/nothing'
const config = loadConfig({
  DATABASE_URL: databaseUrl,
  SESSION_SECRET: 'not used: nothing is started here',
  PUBLIC_URL: 'http://localhost:3000',
  DATA_DIR: join(tmpdir(), 'imeds-openapi'),
})
const application = await buildApp({ config, databaseUrl, clock: systemClock, log: createLogger('silent') })
await application.app.ready()
const text = `${JSON.stringify(application.app.swagger(), null, 1)}\n`
await application.close()

if (process.argv[2] !== '--check') await writeFile(target, text)
else if ((await readFile(target, 'utf8').catch(() => '')) !== text) {
  console.error('openapi.json is stale: run npm run openapi and commit it.')
  process.exitCode = 1
}
