import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import {
  startEmbeddedPostgres,
  StartError,
  type EmbeddedPostgres,
} from '../apps/api/src/platform/db/embedded.ts'
import { endsWithin, isAlive } from '../apps/api/src/platform/db/embedded/processes.ts'

const folders: string[] = []
const running: EmbeddedPostgres[] = []

function newFolder(name = 'data folder '): string {
  const folder = mkdtempSync(join(tmpdir(), `imeds ${name}`))
  folders.push(folder)
  return folder
}

async function start(dataDir: string, port?: number): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, ...(port ? { port } : {}) })
  running.push(server)
  return server
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** A process of its own that holds a database, as npm start does. */
async function hold(dataDir: string) {
  const script = join(import.meta.dirname, 'fixtures/hold-database.ts')
  const child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, ...(JSON.parse(line.toString()) as { url: string; pid: number }) }
}

async function kill9(child: ReturnType<typeof spawn>): Promise<void> {
  const over = once(child, 'exit')
  child.kill('SIGKILL')
  await over
}

function emptyWal(cluster: string): void {
  const wal = join(cluster, 'pg_wal')
  for (const name of readdirSync(wal).filter((file) => /^[0-9A-F]{24}$/.test(file))) rmSync(join(wal, name))
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()))
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

describe('the embedded database', () => {
  it('starts, keeps data over a stop, and is silent and private', async () => {
    const dataDir = newFolder()
    const first = await start(dataDir)
    await ask(first.url, 'create table kept as select 1 as one')
    const [settings] = await ask(
      first.url,
      `select current_setting('server_encoding') as encoding, current_setting('listen_addresses') as address,
              current_setting('unix_socket_directories') as sockets, current_setting('fsync') as fsync`,
    )
    expect(settings).toEqual({ encoding: 'UTF8', address: '127.0.0.1', sockets: '', fsync: 'on' })
    expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600)
    await first.stop()
    await first.stop()
    expect(isAlive(first.pid)).toBe(false)

    const second = await start(dataDir)
    expect(second.port).toBe(first.port)
    expect(await ask(second.url, 'select one from kept')).toEqual([{ one: 1 }])
    expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).toContain('ready to accept connections')
  })

  it('refuses a second start on the same folder', async () => {
    const dataDir = newFolder()
    const first = await hold(dataDir)
    await expect(start(dataDir)).rejects.toThrow(`(process ${first.child.pid})`)
    first.child.kill('SIGTERM')
    await once(first.child, 'exit')
    // The database may need a moment longer than who started it.
    await expect.poll(() => isAlive(first.pid), { timeout: 30_000 }).toBe(false)
  })

  it('takes another port when its own is taken', async () => {
    const dataDir = newFolder()
    const first = await start(dataDir)
    await first.stop()
    const other = createServer().listen(first.port, '127.0.0.1')
    await once(other, 'listening')
    const second = await start(dataDir)
    expect(second.port).not.toBe(first.port)
    expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
    other.close()
  })
})

/** PostgreSQL runs as another account then, which cannot walk into a clone in /root. */
describe.runIf(process.getuid?.() === 0)('as root, below a folder that is closed to others', () => {
  it('keeps the cluster where its account can reach it, and finds it again', async () => {
    const dataDir = join(newFolder(), 'data')
    const first = await start(dataDir)
    const cluster = realpathSync(join(dataDir, 'postgres'))
    folders.push(dirname(cluster))
    expect(cluster).toMatch(/^\/var\/lib\/imeds\//)
    await ask(first.url, 'create table kept as select 4 as four')
    await first.stop()

    const second = await start(dataDir)
    expect(await ask(second.url, 'select four from kept')).toEqual([{ four: 4 }])
  })
})

describe('after a kill', () => {
  it('clears the orphan away and keeps what was committed', async () => {
    const dataDir = newFolder()
    const killed = await hold(dataDir)
    await ask(killed.url, 'create table kept as select 2 as two')
    await kill9(killed.child)
    expect(isAlive(killed.pid)).toBe(true)

    const next = await start(dataDir)
    expect(isAlive(killed.pid)).toBe(false)
    expect(await ask(next.url, 'select two from kept')).toEqual([{ two: 2 }])
  })

  it('recovers when parent and server were both killed', async () => {
    const dataDir = newFolder()
    const killed = await hold(dataDir)
    await ask(killed.url, 'create table kept as select 3 as three')
    process.kill(killed.pid, 'SIGKILL')
    await kill9(killed.child)
    expect(await endsWithin(killed.pid, 10_000)).toBe(true)

    const next = await start(dataDir)
    expect(await ask(next.url, 'select three from kept')).toEqual([{ three: 3 }])
  })

  it('leaves a stranger alone whose process id stands in the stale pid file', async () => {
    const dataDir = newFolder()
    const killed = await hold(dataDir)
    process.kill(killed.pid, 'SIGKILL')
    await kill9(killed.child)
    expect(await endsWithin(killed.pid, 10_000)).toBe(true)
    const stranger = spawn('sleep', ['600'])
    const pidFile = join(dataDir, 'postgres', 'postmaster.pid')
    writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, String(stranger.pid)))

    const next = await start(dataDir)
    expect(await ask(next.url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(isAlive(stranger.pid!)).toBe(true)
    stranger.kill()
  })
})

describe('a damaged folder', () => {
  const damages: [name: string, sentence: RegExp, damage: (cluster: string) => void][] = [
    [
      'without PG_VERSION',
      /is damaged \(PG_VERSION is missing\)/,
      (cluster) => rmSync(join(cluster, 'PG_VERSION')),
    ],
    [
      'of another version',
      /made by PostgreSQL 12, but this is 18/,
      (cluster) => writeFileSync(join(cluster, 'PG_VERSION'), '12\n'),
    ],
    [
      'without its control file',
      /global\/pg_control is missing/,
      (cluster) => rmSync(join(cluster, 'global/pg_control')),
    ],
    [
      'with a settings file that says nothing sensible',
      /does not start/,
      (cluster) => appendFileSync(join(cluster, 'postgresql.conf'), 'no such thing\n'),
    ],
    [
      'whose log of changes is gone',
      /does not start \(could not locate a valid checkpoint/,
      (cluster) => emptyWal(cluster),
    ],
    [
      'whose password is gone',
      /password file .* cannot be read/,
      (cluster) => rmSync(join(cluster, '../postgres.password')),
    ],
  ]

  it.each(damages)('%s gets one sentence, and the next start can go on', async (_, sentence, damage) => {
    const dataDir = newFolder()
    await (await start(dataDir)).stop()
    damage(join(dataDir, 'postgres'))
    const failure = await start(dataDir).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(StartError)
    expect((failure as Error).message).toMatch(sentence)
    expect((failure as Error).message.trim()).not.toContain('\n')
    rmSync(join(dataDir, 'postgres'), { recursive: true })
    await expect(start(dataDir)).resolves.toBeDefined()
  })

  it('is a sentence also when a file stands in its place', async () => {
    const file = join(newFolder(), 'data')
    writeFileSync(file, '')
    await expect(start(file)).rejects.toThrow(/The data folder .* cannot be written/)
  })

  it('is made anew after a start that was killed while creating it', async () => {
    const dataDir = newFolder()
    mkdirSync(join(dataDir, 'postgres.new/data/base'), { recursive: true })
    const server = await start(dataDir)
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })
})
