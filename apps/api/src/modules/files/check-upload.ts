import { buffer } from 'node:stream/consumers'
import { ContentType, type RejectionReason } from '@imeds/contracts/files'
import { Unavailable } from '../../platform/errors.ts'
import type { FileRow } from './file.repository.ts'
import type { FilesDeps } from './files.deps.ts'
import { UploadMissing } from './files.errors.ts'
import { hashOf } from './hash-of.ts'
import { isOfType, sniffLength } from './sniff.ts'

/**
 * Compares what arrived with what was announced, cheapest first; null when it is the same and clean.
 * @throws {UploadMissing} when nothing arrived, {Unavailable} when the scanner does not answer.
 */
export async function whatIsWrong(deps: FilesDeps, file: FileRow): Promise<RejectionReason | null> {
  const { store } = deps
  const arrived = await store.head(file.store_key)
  if (!arrived) throw new UploadMissing()
  if (arrived.size !== file.size) return 'size'
  if ((arrived.sha256 ?? (await hashOf(store, file.store_key))) !== file.sha256) return 'checksum'
  const head = await buffer(
    await store.read(file.store_key, { start: 0, end: Math.min(sniffLength, file.size) - 1 }),
  )
  if (!isOfType(ContentType.parse(file.content_type), head, file.size)) return 'type'
  return (await isClean(deps, file)) ? null : 'infected'
}

/** Recordings are made by our own room, and are larger than what the scanner takes. */
async function isClean({ store, scan, log }: FilesDeps, { store_key, purpose }: FileRow): Promise<boolean> {
  if (!scan || purpose === 'recording') return true
  try {
    return await scan(await store.read(store_key))
  } catch (err) {
    log.error({ err }, 'the virus scanner failed')
    throw new Unavailable({ retryAfter: 30 })
  }
}
