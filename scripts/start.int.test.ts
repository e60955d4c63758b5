import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../apps/api/src/platform/db/embedded.ts'
import { endsWithin } from '../apps/api/src/platform/db/embedded/processes.ts'
import { freePort, runScript, type Ended, type Running } from './fixtures/script.ts'

const folders: string[] = []
const scripts: Running[] = []

const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'imeds start '))
  folders.push(folder)
  return folder
}

function run(name: string, settings: Record<string, string>): Running {
  const script = runScript(name, settings)
  scripts.push(script)
  return script
}

afterEach(async () => {
  for (const { child, ended } of scripts.splice(0)) {
    child.kill('SIGTERM')
    await ended
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** One sentence for a person, no stack, and a failure for the shell. */
function expectSentence({ code, stderr }: Ended, sentence: RegExp): void {
  expect(stderr).toMatch(sentence)
  expect(stderr.trim()).not.toContain('\n')
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(code).toBe(1)
}

describe('npm start says in one sentence', () => {
  it('that the port is busy, before it touches anything', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const dataDir = newFolder()
    const ended = await run('start.ts', { PORT: String(port), DATA_DIR: dataDir }).ended
    other.close()
    expectSentence(ended, new RegExp(`^Port ${port} is in use`, 'm'))
    expect(readdirSync(dataDir)).toEqual([])
  })

  it('that the data folder is damaged', async () => {
    const dataDir = newFolder()
    mkdirSync(join(dataDir, 'postgres'))
    writeFileSync(join(dataDir, 'postgres', 'base'), '')
    const ended = await run('start.ts', { PORT: String(await freePort()), DATA_DIR: dataDir }).ended
    expectSentence(ended, /is damaged .* npm run demo:reset/)
  })

  it('that a database does not answer, without showing its password', async () => {
    const port = await freePort()
    const DATABASE_URL = `postgresql://imeds:db-password@127.0.0.1:${port}/imeds`
    const ended = await run('start.ts', { DATABASE_URL, DEMO: '1', PORT: String(await freePort()) }).ended
    expectSentence(ended, /does not answer/)
    expect(ended.stdout + ended.stderr).not.toContain('db-password')
  })

  it('what is wrong with the settings, all at once', async () => {
    const { code, stderr } = await run('start.ts', { PORT: 'high', LOG_LEVEL: 'loud', DEMO: '0' }).ended
    expect(stderr).toMatch(/PORT must be .*\n.*LOG_LEVEL must be .*\n.*DATABASE_URL is missing/)
    expect(stderr).not.toMatch(/^\s+at /m)
    expect(code).toBe(1)
  })
})

describe('on a database of one’s own', () => {
  let database: EmbeddedPostgres
  const dataDir = mkdtempSync(join(tmpdir(), 'imeds own '))
  beforeAll(async () => {
    database = await startEmbeddedPostgres({ dataDir, durable: false })
  })
  afterAll(async () => {
    await database.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  const settings = async () => {
    const PORT = String(await freePort())
    return {
      DATABASE_URL: database.url,
      SESSION_SECRET: 's'.repeat(32),
      PUBLIC_URL: `http://localhost:${PORT}`,
      PORT,
      SERVE: 'api,worker',
    }
  }

  it('serves without demo data, keeps secrets out of its log, and stops on one signal', async () => {
    const env = await settings()
    const script = run('start.ts', env)
    await script.says('Ctrl-C stops it.')
    expect((await fetch(`${env.PUBLIC_URL}/readyz`)).status).toBe(200)
    script.child.kill('SIGINT')
    const { code, stdout, stderr } = await script.ended
    expect(code).toBe(0)
    expect(stderr).toBe('')
    expect(stdout).not.toMatch(/Demo|s{32}/)
    expect(stdout).not.toContain(new URL(database.url).password)
  })

  it('refuses a wrong password at once', async () => {
    const DATABASE_URL = Object.assign(new URL(database.url), { password: 'guessed' }).href
    const ended = await run('start.ts', { ...(await settings()), DATABASE_URL }).ended
    expectSentence(ended, /refuses DATABASE_URL/)
  })

  it('is not what demo:reset empties', async () => {
    const DATABASE_URL = database.url
    const env = { ...(await settings()), DATABASE_URL }
    expectSentence(await run('demo-reset.ts', env).ended, /no demo .* nothing was deleted/)
    expectSentence(await run('demo-reset.ts', { ...env, DEMO: '1' }).ended, /nothing was deleted/)
  })
})

describe('the demo', () => {
  it('starts with nothing set, starts again on the same data, and is emptied when it is stopped', async () => {
    const dataDir = newFolder()
    const env = { DATA_DIR: dataDir, PORT: String(await freePort()), SERVE: 'api,worker' }
    const first = run('start.ts', env)
    await first.says('Demo accounts')
    await first.says('Ctrl-C stops it.')
    const postgres = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
    const secret = readFileSync(join(dataDir, 'session.secret'), 'utf8')
    expectSentence(await run('demo-reset.ts', env).ended, /IMEDS runs with .* stop it first/)
    first.child.kill('SIGINT')
    expect((await first.ended).code).toBe(0)
    expect(await endsWithin(postgres, 0)).toBe(true)

    const second = run('start.ts', env)
    await second.says('there already')
    await second.says('Ctrl-C stops it.')
    expect(readFileSync(join(dataDir, 'session.secret'), 'utf8')).toBe(secret)
    second.child.kill('SIGTERM')
    expect((await second.ended).code).toBe(0)

    expect((await run('demo-reset.ts', env).ended).code).toBe(0)
    expect(readdirSync(dataDir)).toEqual([])
  })

  it('is not emptied out of a folder that holds something else', async () => {
    const dataDir = newFolder()
    writeFileSync(join(dataDir, 'thesis.txt'), 'the only copy')
    expectSentence(await run('demo-reset.ts', { DATA_DIR: dataDir }).ended, /holds “thesis.txt”/)
    expect(existsSync(join(dataDir, 'thesis.txt'))).toBe(true)
  })
})
