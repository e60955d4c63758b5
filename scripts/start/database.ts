import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { StartError } from '../../apps/api/src/platform/db/embedded.ts'

const patience = 10_000
const oldest = 16

/** Waits until somebody's own database answers, ten seconds at most. @throws {StartError} */
export async function awaitDatabase(url: string): Promise<string> {
  const { hostname, port, pathname } = new URL(url)
  const place = `${hostname}:${port || 5432}${pathname}`
  for (const end = Date.now() + patience; ; await sleep(250)) {
    const answer = await ask(url, Math.max(end - Date.now(), 1))
    if ('version' in answer) {
      if (answer.version >= oldest) return `PostgreSQL ${answer.version} at ${place}`
      throw new StartError(
        `The database at ${place} is PostgreSQL ${answer.version}, but IMEDS needs ${oldest} or newer.`,
      )
    }
    if (answer.final)
      throw new StartError(`The database at ${place} refuses DATABASE_URL (${answer.reason}).`)
    if (Date.now() >= end)
      throw new StartError(
        `The database at ${place} does not answer (${answer.reason}): start it or correct DATABASE_URL.`,
      )
  }
}

type Answer = { version: number } | { reason: string; final: boolean }

/** Wrong password, role, database or rights: waiting does not help. */
const final = ['28P01', '28000', '3D000', '42501']

async function ask(url: string, milliseconds: number): Promise<Answer> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: milliseconds })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string }>(
      `select current_setting('server_version_num') as version`,
    )
    return { version: Math.floor(Number(rows[0]?.version) / 10_000) }
  } catch (error) {
    const { message, code = '' } = error as NodeJS.ErrnoException
    return { reason: message || code, final: final.includes(code) }
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Our own database inside the embedded server; its address. */
export async function ensureDatabase(superuserUrl: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
  return Object.assign(new URL(superuserUrl), { pathname: `/${name}` }).href
}
