/** `npm run bench`: figures of one run on one machine; only their ratios mean something elsewhere. */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { loadConfig } from '../apps/api/src/platform/config.ts'
import { startEmbeddedPostgres } from '../apps/api/src/platform/db/embedded.ts'
import { migrate } from '../apps/api/src/platform/db/migrate.ts'
import { arrivals } from './arrivals.ts'
import { load, type Figures } from './load.ts'
import { recordStatements } from './record.ts'
import { requestsOf, type Request } from './requests.ts'
import { slotGone } from './slot-gone.ts'
import { addAppointments, createWorld, size } from './world.ts'

const seconds = Number(process.env['BENCH_SECONDS'] ?? 8)
const connections = 8
const dataDir = await mkdtemp(join(tmpdir(), 'imeds-bench-'))
const database = await startEmbeddedPostgres({ dataDir })
const port = await freePort()
const url = `http://127.0.0.1:${port}`
const web = existsSync(new URL('../apps/web/.next/BUILD_ID', import.meta.url))
const env = {
  ...process.env,
  DATABASE_URL: database.url,
  DEMO: '0',
  SESSION_SECRET: 'a benchmark secret of thirty-two characters',
  PUBLIC_URL: url,
  PORT: String(port),
  HOST: '127.0.0.1',
  DATA_DIR: dataDir,
  LOG_LEVEL: 'fatal',
  RATE_LIMIT_PER_MINUTE: '10000000',
  SERVE: web ? 'api,web,worker' : 'api,worker',
}
let server: ChildProcess | undefined
try {
  await bench()
} finally {
  await stop(server)
  await database.stop()
  await rm(dataDir, { recursive: true, force: true })
}

async function bench(): Promise<void> {
  say(
    `${size.practitioners} practitioners, ${size.patients} patients, ${connections} connections, ${seconds} s each; server with ${env.SERVE}`,
  )
  await migrate(database.url)
  server = await startServer()
  const client = new pg.Client({ connectionString: database.url })
  // When the run fails, the database goes first; the failure itself is what is to be seen.
  client.on('error', () => {})
  await client.connect()
  await createWorld(client)
  const { search, slots, mine, book, laboratories, medicines } = await requestsOf(client)

  const nothing = await measure('a route that does nothing', [{ method: 'GET', path: '/healthz' }])
  const reads = {
    'practitioner search': search,
    'free slots': slots,
    'my appointments': mine,
    'laboratories near': laboratories,
    [`medicines among ${size.products}`]: medicines,
  }
  for (const [name, requests] of Object.entries(reads)) {
    const http = await measure(name, requests)
    const bare = await replay(requests)
    say(
      `${''.padEnd(28)}the same SQL, bare driver ${bare.toFixed(0).padStart(7)}/s   ratio ${(http.perSecond / bare).toFixed(2)} (to reach: 0.50)   of nothing ${(http.perSecond / nothing.perSecond).toFixed(2)}`,
    )
  }
  await measure('book a slot', book)
  const gone = await slotGone(book, { url })
  say(
    `${`gone on ${gone.screens} open screens`.padEnd(28)}          p50 ${gone.p50} ms   p99 ${gone.p99} ms   slowest ${gone.slowest} ms (to reach: under 1000 ms)`,
  )
  await steady({ search, slots, mine, book })

  const before = await measure(`free slots, ${size.appointments} appointments`, slots)
  await addAppointments(client, size.appointments * 99, size.appointments)
  const after = await measure(`free slots, ${size.appointments * 100}`, slots)
  say(`${''.padEnd(28)}slower by ${(before.perSecond / after.perSecond).toFixed(2)} (to reach: 1.30 at most)`)
  await measure('my appointments, the same', mine)
  await client.end()
}

/** A hundred requests a second of everything: what a busy clinic chain sends. */
async function steady({
  search,
  slots,
  mine,
  book,
}: {
  search: Request[]
  slots: Request[]
  mine: Request[]
  book: Iterator<Request>
}): Promise<void> {
  function* mix(): Generator<Request> {
    for (let n = 0; ; n++)
      yield (
        [search, slots, mine].map((list) => list[n % list.length]!)[n % 4] ?? (book.next().value as Request)
      )
  }
  const figures = await arrivals(mix(), { url, rate: 100, seconds: seconds * 2 })
  line('100 a second of all four', figures)
  say(
    `${''.padEnd(28)}p99 ${figures.p99} ms (to reach: under 50)   resident ${(await memory()).toFixed(0)} MB (to reach: under 400)`,
  )
}

async function measure(name: string, requests: readonly Request[] | Iterator<Request>): Promise<Figures> {
  await load(requests, { url, connections, seconds: 2 })
  const figures = await load(requests, { url, connections, seconds })
  line(name, figures, await memory())
  return figures
}

function line(name: string, { perSecond, p50, p99, refused }: Figures, rss?: number): void {
  const problems = Object.entries(refused).map(([status, count]) => `${status}: ${count}`)
  say(
    `${name.padEnd(28)}${perSecond.toFixed(0).padStart(7)}/s   p50 ${p50} ms   p99 ${p99} ms${rss ? `   ${rss.toFixed(0)} MB` : ''}${problems.length ? `   refused ${problems.join(', ')}` : ''}`,
  )
}

async function replay(requests: readonly Request[]): Promise<number> {
  const rounds = await recordStatements(loadConfig(env), database.url, requests)
  const child = fork(new URL('./bare.ts', import.meta.url), { serialization: 'advanced' })
  child.send({ url: database.url, rounds, connections, seconds })
  const [{ perSecond }] = (await once(child, 'message')) as [{ perSecond: number }]
  child.kill()
  return perSecond
}

async function startServer(): Promise<ChildProcess> {
  const child = fork(new URL('./server.ts', import.meta.url), {
    env,
    execArgv: await limitsOfStart(),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('The server did not start.'))),
  ])
  return child
}

/** The limits on memory that npm start sets. */
async function limitsOfStart(): Promise<string[]> {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8')
  const { scripts } = JSON.parse(text) as { scripts: { start: string } }
  return scripts.start.split(' ').filter((word) => word.startsWith('--max-'))
}

async function stop(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null) return
  child.send('stop')
  await once(child, 'exit')
}

async function memory(): Promise<number> {
  server!.send('memory')
  const [{ rss }] = (await once(server!, 'message')) as [{ rss: number }]
  return rss / 1_048_576
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port: free } = probe.address() as AddressInfo
  probe.close()
  return free
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
