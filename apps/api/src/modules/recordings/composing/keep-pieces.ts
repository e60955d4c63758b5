import { createWriteStream } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Deps } from '../../../platform/deps.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import { sha256Of } from '../tap/keep-segment.ts'
import { pieceKey } from '../tap/path-of.ts'
import { cutWebm, NoWebm } from './cut-webm.ts'
import { keepUntil } from './keep-until.ts'
import { placePieces } from './place-pieces.ts'
import type { InPieces, SegmentRow } from './recording.repository.ts'

/** What a recorder writes. */
export const pieceType = 'video/webm'

type Order = { encounterId: string; segments: readonly SegmentRow[]; folder: string }

/** Keeps what each person sent in the times that were agreed, where no film can be made; undefined when it is nothing. */
export async function keepPieces(
  { db, clock, config, log }: Deps,
  store: FileStore,
  { encounterId, segments, folder }: Order,
): Promise<InPieces | undefined> {
  const { placed, lengthMs } = await placePieces(db, encounterId, segments)
  const pieces: InPieces['pieces'] = []
  for (const { segment, lengthMs: pieceMs } of placed) {
    const whole = join(folder, `${segment.id}.webm`)
    await pipeline(await store.read(segment.store_key!), createWriteStream(whole))
    const path = join(folder, `${segment.id}.piece.webm`)
    try {
      await writeFile(path, cutWebm(await readFile(whole), pieceMs))
    } catch (err) {
      if (!(err instanceof NoWebm)) throw err
      log.error({ err, encounterId }, 'a recorded file holds nothing')
      continue
    }
    const facts = { size: (await stat(path)).size, sha256: await sha256Of(path) }
    const key = pieceKey(segment.id)
    await store.keep(key, path, { contentType: pieceType, ...facts })
    pieces.push({ segmentId: segment.id, key, ...facts })
  }
  if (pieces.length === 0) return undefined
  return { lengthMs, keepUntil: keepUntil(config, clock.now()), pieces }
}
