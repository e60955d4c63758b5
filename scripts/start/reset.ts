import { existsSync, lstatSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { loadConfig, projectRoot, readEnvFile, type Config } from '../../apps/api/src/platform/config.ts'
import { ownerOf, stopLeftBehind, StartError } from '../../apps/api/src/platform/db/embedded.ts'
import { explain } from './failure.ts'

let dataDir = join(projectRoot, '.data')
try {
  readEnvFile()
  const config = loadConfig(process.env)
  dataDir = config.dataDir
  await reset(config)
} catch (error) {
  process.stderr.write(`${explain(error, dataDir)}\n`)
  process.exitCode = 1
}

async function reset({ demo, databaseUrl }: Config): Promise<void> {
  if (!demo) throw new StartError('This is no demo (DEMO is off): nothing was deleted.')
  if (databaseUrl)
    throw new StartError(
      'DATABASE_URL names a database of your own: empty that one yourself, nothing was deleted.',
    )
  const owner = ownerOf(dataDir)
  if (owner)
    throw new StartError(`IMEDS runs with ${dataDir} (process ${owner}): stop it first, nothing was deleted.`)
  if (!existsSync(dataDir)) return say(`${dataDir} is empty already.`)
  refuseStrangeFolder()
  await stopLeftBehind(dataDir)
  empty()
  say(`${dataDir} is empty: npm start makes it anew.`)
}

/** A mistyped DATA_DIR must not cost somebody their files. */
function refuseStrangeFolder(): void {
  const ours =
    /^(postgres(\.(new|log|log\.1|password|port))?|owner\.json|session\.secret|(server|error|web-build)\.log|files|demo.*)$/
  const strange = readdirSync(dataDir).find((name) => !ours.test(name))
  if (strange)
    throw new StartError(
      `${dataDir} holds “${strange}”, which is not ours: delete it yourself, nothing was deleted.`,
    )
}

function empty(): void {
  const cluster = join(dataDir, 'postgres')
  if (lstatSync(cluster, { throwIfNoEntry: false })?.isSymbolicLink() && existsSync(cluster))
    rmSync(realpathSync(cluster), { recursive: true, force: true })
  for (const name of readdirSync(dataDir)) rmSync(join(dataDir, name), { recursive: true, force: true })
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}
