import { mkdir, open, readdir, readFile, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { newId } from '../ids.ts'
import type { VersionFacts } from './receive.ts'

/** One version of an object: a folder with `body` and `facts.json`, named by a UUIDv7 and so sorted by time. */
export type DiskVersion = VersionFacts & { versionId: string; at: Date; body: string }

const deleted = '.deleted'

async function names(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

async function load(folder: string, versionId: string): Promise<DiskVersion> {
  const facts = JSON.parse(await readFile(join(folder, versionId, 'facts.json'), 'utf8')) as VersionFacts
  const { mtime } = await stat(join(folder, versionId))
  return { ...facts, versionId, at: mtime, body: join(folder, versionId, 'body') }
}

/** The newest version, unless the object was deleted after it. */
export async function currentVersion(folder: string): Promise<DiskVersion | undefined> {
  const newest = (await names(folder)).at(-1)
  return newest && !newest.endsWith(deleted) ? load(folder, newest) : undefined
}

/** Newest first. */
export async function listVersions(folder: string): Promise<DiskVersion[]> {
  const kept = (await names(folder)).filter((name) => !name.endsWith(deleted)).toReversed()
  return Promise.all(kept.map((name) => load(folder, name)))
}

export async function versionNamed(folder: string, versionId: string): Promise<DiskVersion | undefined> {
  return (await names(folder)).includes(versionId) ? load(folder, versionId) : undefined
}

/** Makes a received folder the newest version: body and facts become visible at one instant, and survive a power cut. */
export async function keepVersion(folder: string, received: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await sync(received)
  await rename(received, join(folder, newId()))
  await sync(folder)
  await sync(dirname(folder))
}

/** Hides the versions so far. */
export async function markDeleted(folder: string): Promise<void> {
  await mkdir(join(folder, `${newId()}${deleted}`))
  await sync(folder)
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
