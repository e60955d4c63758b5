import { createHash } from 'node:crypto'
import { mkdir, open, rm, writeFile, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { newId } from '../ids.ts'

/** What the bytes must turn out to be. */
export type Expected = { contentType: string; size: number; sha256: string }
export type VersionFacts = Expected

/** The bytes are not those that were announced. */
export class BytesDiffer extends Error {
  constructor(what: 'size' | 'checksum') {
    super(`The ${what} of the upload is not what was announced.`)
  }
}

/**
 * Writes a body with its facts into a new folder of `incoming`, on the disk for good, and answers the folder. A body that
 * breaks off, is longer, shorter or other than expected leaves nothing.
 */
export async function receive(incoming: string, body: Readable, expected: Expected): Promise<string> {
  const folder = join(incoming, newId())
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    const file = await open(join(folder, 'body'), 'wx', 0o600)
    try {
      await writeAll(file, body, expected)
      await file.sync()
    } finally {
      await file.close()
    }
    const { contentType, size, sha256 } = expected
    const facts: VersionFacts = { contentType, size, sha256 }
    await writeFile(join(folder, 'facts.json'), JSON.stringify(facts), { flush: true, mode: 0o600 })
    return folder
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

async function writeAll(file: FileHandle, body: Readable, { size, sha256 }: Expected): Promise<void> {
  const hash = createHash('sha256')
  let arrived = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    arrived += chunk.length
    if (arrived > size) throw new BytesDiffer('size')
    hash.update(chunk)
    await file.writeFile(chunk)
  }
  if (arrived !== size) throw new BytesDiffer('size')
  if (hash.digest('hex') !== sha256) throw new BytesDiffer('checksum')
}
