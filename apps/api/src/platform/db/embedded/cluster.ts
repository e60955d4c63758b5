import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Place } from './place.ts'
import { commandOf, endsWithin, isAlive, run, workingIn } from './processes.ts'
import { codeOf, reasonOf, StartError } from './start-error.ts'

/** Creates the cluster unless there is one. A half-made one never takes the name, so a kill in between is harmless. */
export async function ensureCluster(
  place: Place,
  dataDir: string,
): Promise<{ password: string; created: boolean }> {
  const secret = join(dataDir, 'postgres.password')
  if (isFilled(place.cluster)) {
    await checkCluster(place)
    return { password: readPassword(secret), created: false }
  }
  const password = randomBytes(24).toString('base64url')
  rmSync(secret, { force: true })
  writeFileSync(secret, password, { mode: 0o600 })
  await createCluster(place, password)
  return { password, created: true }
}

function isFilled(cluster: string): boolean {
  try {
    return readdirSync(cluster).length > 0
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw new StartError(`The database folder ${cluster} cannot be read (${reasonOf(error)}).`)
  }
}

function readPassword(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new StartError(
      `The database exists, but its password file ${file} cannot be read (${codeOf(error)}): put it back or run npm run demo:reset.`,
    )
  }
}

async function checkCluster({ programs, cluster }: Place): Promise<void> {
  const damaged = [cluster, join(cluster, 'global', 'pg_control')].find((path) => !existsSync(path))
  if (damaged || !existsSync(join(cluster, 'PG_VERSION')))
    throw new StartError(
      `The database folder ${cluster} is damaged (${damaged ? 'global/pg_control' : 'PG_VERSION'} is missing): put a backup back or run npm run demo:reset.`,
    )
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  const { output } = await run(programs.postgres, ['--version'])
  const ours = /(\d+)(\.\d+)?/.exec(output)?.[1]
  if (made !== ours)
    throw new StartError(
      `The database folder ${cluster} was made by PostgreSQL ${made || 'of an unknown version'}, but this is ${ours}: move it over with pg_dump or run npm run demo:reset.`,
    )
}

async function createCluster({ programs, cluster, account }: Place, password: string): Promise<void> {
  const fresh = `${cluster}.new`
  const passwordFile = `${fresh}/.password`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(join(fresh, 'data'), { recursive: true, mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account)
    for (const path of [fresh, join(fresh, 'data'), passwordFile]) chownSync(path, account.uid, account.gid)
  const { code, output } = await run(
    programs.initdb,
    [
      `--pgdata=${join(fresh, 'data')}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
    ],
    { ...account, cwd: '/', env: quietEnvironment() },
  )
  if (code !== 0) {
    rmSync(fresh, { recursive: true, force: true })
    const said = output.split('\n').findLast((line) => line.includes('error:')) ?? `exit code ${code}`
    throw new StartError(`The database could not be created in ${dirname(cluster)} (${said.trim()}).`)
  }
  if (existsSync(cluster) && lstatSync(cluster).isDirectory()) rmSync(cluster, { recursive: true })
  renameSync(join(fresh, 'data'), cluster)
  rmSync(fresh, { recursive: true, force: true })
}

/** PG* variables of the shell would redirect the programs; messages in English are what we parse. */
export function quietEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('PG') && !name.startsWith('LC_'),
  )
  const ours: Record<string, string | undefined> = { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' }
  return ours as NodeJS.ProcessEnv
}

/** First, fourth and eighth line of postmaster.pid: process, port, and `ready` once it accepts connections. */
export function readPidFile(cluster: string): { pid: number; folder: string; ready: boolean } | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Math.abs(Number(lines[0]))
    return pid > 0 ? { pid, folder: lines[1] ?? '', ready: lines[7]?.trim() === 'ready' } : undefined
  } catch {
    return undefined
  }
}

/**
 * Stops a PostgreSQL that still runs on this cluster after its parent was killed; returns whether there was one.
 * A pid file whose server is gone is cleared away: where nobody reaps orphans (many containers) a dead server stays
 * a zombie, and its process id may belong to another program by now; PostgreSQL would take either for alive.
 */
export async function stopOrphan({ cluster }: Place): Promise<boolean> {
  const file = readPidFile(cluster)
  if (!file) return false
  if (!isAlive(file.pid) || !isServerOf(file.pid, cluster)) {
    await workersEnd(cluster)
    rmSync(join(cluster, 'postmaster.pid'), { force: true })
    return false
  }
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(file.pid, signal)
    if (await endsWithin(file.pid, 15_000)) return true
  }
  throw new StartError(
    `An earlier PostgreSQL (process ${file.pid}) still holds ${cluster} and does not stop.`,
  )
}

/** Workers outlive a killed server for a moment, and a new one beside them would spoil the data. */
async function workersEnd(cluster: string): Promise<void> {
  for (const pid of workingIn(realpathSync(cluster)))
    if (!(await endsWithin(pid, 15_000)))
      throw new StartError(
        `Process ${pid} of an earlier PostgreSQL still works in ${cluster} and does not stop.`,
      )
}

const isServerOf = (pid: number, cluster: string): boolean => {
  const command = commandOf(pid) ?? ''
  return /postgres(\.exe)?\s/.test(command) && command.includes(`-D ${cluster} `)
}
