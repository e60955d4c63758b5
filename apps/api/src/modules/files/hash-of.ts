import { createHash } from 'node:crypto'
import type { FileStore } from '../../platform/files/index.ts'

/** SHA-256 of what is stored, in hexadecimal, by reading all of it: for stores that keep no checksum. */
export async function hashOf(store: FileStore, key: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of (await store.read(key)) as AsyncIterable<Buffer>) hash.update(chunk)
  return hash.digest('hex')
}
