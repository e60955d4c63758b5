import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Deps } from '../../../platform/deps.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import type { JobHandler } from '../../../platform/jobs/jobs.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import { announceRecording } from '../announce-recording.ts'
import { sha256Of } from '../tap/keep-segment.ts'
import { segmentKey } from '../tap/path-of.ts'
import { composeJob } from './add-composition.ts'
import { compose, findFfmpeg } from './compose.ts'
import { probe } from './probe.ts'
import {
  countAttempt,
  findRecording,
  hasLost,
  listSegments,
  markInPieces,
  markOver,
  markReady,
  type Composed,
} from './recording.repository.ts'
import { keepPieces } from './keep-pieces.ts'
import { keepUntil } from './keep-until.ts'
import { agreedTimes } from './place-pieces.ts'
import { placeSegments, type Segment } from './timeline.ts'

const attempts = 3

/** Puts a recording together once the consultation is over and every file of it has arrived. */
export const composeRecording = (store: FileStore): JobHandler => ({
  name: composeJob,
  handle: async (deps: Deps, { encounterId }: { encounterId: string }) => {
    const { db, config } = deps
    const recording = await findRecording(db, encounterId)
    if (recording?.status !== 'making' || !recording.finished_at) return
    const segments = await listSegments(db, encounterId)
    // The last of them asks again.
    if (segments.some(({ stored_at }) => !stored_at)) return
    const work = join(config.dataDir, 'recordings-work')
    await mkdir(work, { recursive: true, mode: 0o700 })
    const folder = await mkdtemp(join(work, 'one-'))
    try {
      const made = await make(deps, store, { encounterId, segments, folder })
      if (made) await finish(deps, encounterId, (tx) => markReady(tx, encounterId, made))
      else {
        const status = (await hasLost(db, encounterId)) ? 'failed' : 'empty'
        await finish(deps, encounterId, (tx) => markOver(tx, encounterId, status))
      }
    } catch (error) {
      if ((await countAttempt(db, encounterId)) < attempts) throw error
      deps.log.error({ err: error, encounterId }, 'a recording could not be put together')
      const kept = await keepPieces(deps, store, { encounterId, segments, folder })
      await finish(deps, encounterId, (tx) =>
        kept ? markInPieces(tx, encounterId, kept) : markOver(tx, encounterId, 'failed'),
      )
      // Each piece is kept without what was said beyond the times that were agreed.
      if (kept) for (const { id } of segments) await store.purge(segmentKey(id))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
})

const finish = (
  deps: Deps,
  encounterId: string,
  mark: (tx: Parameters<typeof announceRecording>[1]) => Promise<unknown>,
) =>
  inTransaction(deps.db, async (tx) => {
    await mark(tx)
    await announceRecording(deps, tx, encounterId, [])
  })

type Order = { encounterId: string; segments: Awaited<ReturnType<typeof listSegments>>; folder: string }

/** The recording in the store; undefined when nothing was said in the times that were agreed. */
async function make(
  { db, clock, config }: Deps,
  store: FileStore,
  { encounterId, segments, folder }: Order,
): Promise<Composed | undefined> {
  const ffmpeg = findFfmpeg(config.recordings.ffmpegPath)
  const pieces: Segment[] = []
  for (const segment of segments) {
    const path = join(folder, `${segment.id}.webm`)
    await pipeline(await store.read(segment.store_key!), createWriteStream(path))
    const { video, audio } = await probe(ffmpeg, path)
    if (video || audio)
      pieces.push({
        path,
        participantId: segment.participant_id,
        video,
        audio,
        startedAt: segment.started_at!,
        endedAt: segment.ended_at!,
      })
  }
  const plan = placeSegments(await agreedTimes(db, encounterId), pieces)
  if (plan.placed.length === 0) return undefined
  const output = join(folder, 'whole.mp4')
  await compose(plan, output, ffmpeg)
  const { size } = await stat(output)
  const sha256 = await sha256Of(output)
  const key = `recordings/${encounterId}`
  await store.keep(key, output, { contentType: 'video/mp4', size, sha256 })
  const at = clock.now()
  return { lengthMs: plan.lengthMs, key, size, sha256, at, keepUntil: keepUntil(config, at) }
}
