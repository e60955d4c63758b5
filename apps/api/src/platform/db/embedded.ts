import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ensureCluster, quietEnvironment, readPidFile, stopOrphan } from './embedded/cluster.ts'
import { takeOwnership } from './embedded/ownership.ts'
import { findPlace, makeOpen, type Place } from './embedded/place.ts'
import { ended } from './embedded/processes.ts'
import { codeOf, reasonOf, StartError } from './embedded/start-error.ts'

export { ownerOf } from './embedded/ownership.ts'
export { StartError } from './embedded/start-error.ts'

export type EmbeddedPostgres = {
  /** Superuser address of the database `postgres`. */
  url: string
  port: number
  /** Process id of the server. */
  pid: number
  /** Resolves when the server has ended, asked for or not. */
  ended: Promise<void>
  /** Fast shutdown: sessions are cut, a checkpoint is written. May be called again. */
  stop: () => Promise<void>
}

export type EmbeddedOptions = {
  /** Absolute; the cluster is in its folder `postgres`, the server's output in `postgres.log`. */
  dataDir: string
  /** Preferred port; without it the one of the last start, else any free one. */
  port?: number
  onStep?: (step: string) => void
  /** False for throw-away databases of tests: faster, and lost in a power cut. */
  durable?: boolean
}

/**
 * Starts a PostgreSQL of our own on 127.0.0.1, creating it on first use and clearing away what a killed
 * predecessor left. The caller stops it on SIGINT and SIGTERM; the server is out of reach of the terminal's Ctrl-C.
 * @throws {StartError} with one sentence for the person at the terminal
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { dataDir, onStep = () => undefined } = options
  openDataFolder(dataDir)
  const release = takeOwnership(dataDir)
  try {
    const place = await findPlace(dataDir)
    if (await stopOrphan(place)) onStep('stopped a database that a killed start had left behind')
    const { password, created } = await ensureCluster(place, dataDir)
    if (created) onStep('created a new database')
    const server = await startOnFreePort(place, options)
    return handle(server, password, release)
  } catch (error) {
    release()
    if (error instanceof StartError || codeOf(error) === undefined) throw error
    throw new StartError(`The database in ${dataDir} could not be started (${reasonOf(error)}).`, {
      cause: error,
    })
  }
}

/** Stops the server that a killed start left behind, if there is one. */
export async function stopLeftBehind(dataDir: string): Promise<void> {
  await stopOrphan(await findPlace(dataDir))
}

type Server = { child: ChildProcess; pid: number; port: number }

function openDataFolder(dataDir: string): void {
  try {
    makeOpen(dataDir)
    closeSync(openSync(logIn(dataDir), 'a', 0o600))
  } catch (error) {
    throw new StartError(`The data folder ${dataDir} cannot be written (${reasonOf(error)}).`)
  }
}

async function startOnFreePort(place: Place, options: EmbeddedOptions): Promise<Server> {
  const remembered = join(options.dataDir, 'postgres.port')
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(options.port ?? readNumber(remembered))
    const outcome = await launch(place, port, options)
    if ('child' in outcome) {
      writeFileSync(remembered, String(port))
      return outcome
    }
    if (attempt < 3 && outcome.said.includes('could not bind')) continue
    throw new StartError(
      `The database in ${place.cluster} does not start (${outcome.said}): see ${logIn(options.dataDir)}, put a backup back or run npm run demo:reset.`,
    )
  }
}

const logIn = (dataDir: string) => join(dataDir, 'postgres.log')

function readNumber(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined
  } catch {
    return undefined
  }
}

/** The preferred port when nobody listens there, else one that the system picks. */
async function freePort(preferred: number | undefined): Promise<number> {
  const found = (preferred && (await tryPort(preferred))) || (await tryPort(0))
  if (!found) throw new StartError('There is no free port on 127.0.0.1 for the database.')
  return found
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined))
    })
  })
}

async function launch(
  { programs, cluster, account }: Place,
  port: number,
  { dataDir, durable }: EmbeddedOptions,
): Promise<Server | { said: string }> {
  const log = openLog(logIn(dataDir))
  const child = spawn(programs.postgres, ['-D', cluster, ...settings(port, durable ?? true)], {
    ...account,
    cwd: '/',
    env: quietEnvironment(),
    // Its own group: Ctrl-C reaches us alone, and we stop the server after the last request.
    detached: true,
    stdio: ['ignore', log.file, log.file],
  })
  closeSync(log.file)
  const abandon = () => child.kill('SIGINT')
  process.once('exit', abandon)
  child.once('exit', () => process.off('exit', abandon))
  const failure = new Promise<Error>((resolve) => child.once('error', resolve))
  const over = Promise.race([failure, ended(child)])
  for (let running = true; running;) {
    const file = readPidFile(cluster)
    if (file?.ready && file.pid === child.pid) return { child, pid: file.pid, port }
    running = await Promise.race([over.then(() => false), sleep(25).then(() => true)])
  }
  return { said: lastWords(logIn(dataDir), log.from) }
}

function settings(port: number, durable: boolean): string[] {
  const values: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: '128MB',
    // For memory and flash. With PostgreSQL's default, of spinning disks, no plan with a limit is ever kept.
    random_page_cost: '1.1',
    max_connections: 200,
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** The log, opened for adding, with the place where this start begins; a long one gives way first. */
function openLog(path: string): { file: number; from: number } {
  if (statSync(path).size > 10_000_000) renameSync(path, `${path}.1`)
  const file = openSync(path, 'a', 0o600)
  return { file, from: statSync(path).size }
}

function lastWords(path: string, from: number): string {
  const lines = readFileSync(path).subarray(from).toString().split('\n')
  const fatal =
    lines.find((line) => /(FATAL|PANIC):/.test(line)) ?? lines.findLast((line) => line.trim() !== '')
  return fatal?.replace(/^.*?(FATAL|PANIC|LOG|ERROR):\s*/, '') ?? 'it said nothing'
}

function handle({ child, pid, port }: Server, password: string, release: () => void): EmbeddedPostgres {
  const over = ended(child).then(release)
  const stop = async () => {
    child.kill('SIGINT')
    const hurry = setTimeout(() => child.kill('SIGQUIT'), 30_000)
    await over
    clearTimeout(hurry)
  }
  let stopping: Promise<void> | undefined
  const url = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`
  return { url, port, pid, ended: over, stop: () => (stopping ??= stop()) }
}
