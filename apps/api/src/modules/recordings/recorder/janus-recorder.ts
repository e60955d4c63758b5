import { randomInt } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Logger } from '../../../platform/logger.ts'
import { findFfmpeg } from '../composing/compose.ts'
import { JanusClient, JanusError } from './janus-client.ts'
import { begins, listRaw, removeRaw, toWebm } from './janus-files.ts'
import { RecorderBusy, type Recorder, type TapEvent } from './recorder.ts'

export type JanusSettings = {
  url: string
  /** A folder that Janus and this server both see under the same name. */
  folder: string
  ffmpegPath?: string | undefined
}
const plugin = 'janus.plugin.videoroom'

type Held = { handle: number; path: string; raw: string; end: () => Promise<void> }

/**
 * The recorder for many calls at once: Janus writes the packets as they come (about 2 % of a core a call), its own tool
 * makes WebM of them at the end. Each tap is a room of its own with one publisher.
 */
export function createJanusRecorder({ url, folder, ffmpegPath }: JanusSettings, log: Logger): Recorder {
  const listeners: ((event: TapEvent) => void)[] = []
  const held = new Map<string, Held>()
  let connecting: Promise<JanusClient> | undefined

  // What cannot be read now is tried again as something that was left.
  const convert = (raw: string, path: string) =>
    toWebm(raw, path, findFfmpeg(ffmpegPath), log).catch((err: unknown) =>
      log.error({ err }, 'a recording could not be read'),
    )
  const emit = (event: TapEvent) => listeners.forEach((listener) => listener(event))
  const lost = () => {
    connecting = undefined
    for (const { end } of held.values()) void end()
  }
  const janus = () =>
    (connecting ??= JanusClient.connect(url, lost).catch((error: unknown) => {
      connecting = undefined
      throw error
    }))

  return {
    receive: async ({ id, path, offer }) => {
      const raw = join(folder, id)
      await mkdir(folder, { recursive: true })
      try {
        const client = await janus()
        const end = once(async () => {
          const at = new Date()
          await client.detach(handle)
          await convert(raw, path)
          held.delete(id)
          emit({ kind: 'ended', id, at })
        })
        const handle = await client.attach(plugin, ({ janus: name }) => {
          if (name === 'hangup' || name === 'detached') void end()
        })
        const room = randomInt(1, 2 ** 31)
        await client.message(handle, {
          request: 'create',
          room,
          publishers: 1,
          is_private: true,
          permanent: false,
          videocodec: 'vp8',
          audiocodec: 'opus',
          fir_freq: 2,
          // An absolute file name beside a `rec_dir` answers success and writes nothing (design/CALLS.md).
          rec_dir: folder,
        })
        await client.message(handle, { request: 'join', ptype: 'publisher', room })
        const { jsep } = await client.message(
          handle,
          { request: 'publish', record: true, filename: basename(raw) },
          { type: 'offer', sdp: offer },
        )
        if (!jsep) throw new JanusError('Janus gave no answer to the offer.')
        held.set(id, { handle, path, raw, end })
        void begins(raw).then((at) => at && held.has(id) && emit({ kind: 'started', id, at }))
        return { answer: jsep.sdp }
      } catch (error) {
        throw new RecorderBusy((error as Error).message)
      }
    },
    stop: async (id) => held.get(id)?.end(),
    left: async () =>
      (await listRaw(folder))
        .filter(({ id }) => !held.has(id))
        .map(({ id, raw, writtenAt }) => ({
          id,
          writtenAt,
          bring: (path) => toWebm(raw, path, findFfmpeg(ffmpegPath), log),
          discard: () => removeRaw(raw),
        })),
    onEvent: (listener) => void listeners.push(listener),
    close: async () => {
      await Promise.all([...held.values()].map(({ end }) => end()))
      await (await connecting?.catch(() => undefined))?.close()
    },
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => (running ??= work())
}
