import { execFile } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Logger } from '../../../platform/logger.ts'
import { findFfmpeg } from '../composing/compose.ts'
import { JanusClient, JanusError } from './janus-client.ts'
import { RecorderBusy, type Recorder, type TapEvent } from './recorder.ts'

export type JanusSettings = {
  url: string
  /** A folder that Janus and this server both see under the same name. */
  folder: string
  ffmpegPath?: string | undefined
}
const run = promisify(execFile)
const plugin = 'janus.plugin.videoroom'
const lookMs = 300
const firstBytesMs = 15_000

type Held = { handle: number; path: string; raw: string; end: () => Promise<void> }

/**
 * The recorder for many calls at once: Janus writes the packets as they come (about 2 % of a core a call), its own tool
 * makes WebM of them at the end. Each tap is a room of its own with one publisher.
 */
export function createJanusRecorder({ url, folder, ffmpegPath }: JanusSettings, log: Logger): Recorder {
  const listeners: ((event: TapEvent) => void)[] = []
  const held = new Map<string, Held>()
  let connecting: Promise<JanusClient> | undefined

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
          held.delete(id)
          await client.detach(handle)
          await toWebm(raw, path, findFfmpeg(ffmpegPath)).catch((err: unknown) =>
            log.error({ err }, 'a recording could not be read'),
          )
          emit({ kind: 'ended', id, at: new Date() })
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
    onEvent: (listener) => void listeners.push(listener),
    close: async () => {
      await Promise.all([...held.values()].map(({ end }) => end()))
      await (await connecting?.catch(() => undefined))?.close()
    },
  }
}

/** When the first file of a tap has media in it; null when none ever does. */
async function begins(raw: string): Promise<Date | null> {
  for (const until = Date.now() + firstBytesMs; Date.now() < until;) {
    for (const file of await filesOf(raw)) {
      const { size, birthtime } = await stat(file)
      if (size > 4096) return birthtime
    }
    await new Promise((resolve) => setTimeout(resolve, lookMs))
  }
  return null
}

const filesOf = async (raw: string) =>
  (await readdir(dirname(raw)).catch(() => []))
    .filter((name) => name.startsWith(`${basename(raw)}-`) && name.endsWith('.mjr'))
    .map((name) => join(dirname(raw), name))

/** Makes one WebM of what Janus wrote, and removes the rest. */
async function toWebm(raw: string, path: string, ffmpeg: string): Promise<void> {
  const parts: string[] = []
  for (const file of await filesOf(raw)) {
    const part = `${file}.${file.includes('-video') ? 'webm' : 'opus'}`
    await run('janus-pp-rec', ['-d', '0', file, part])
    parts.push(part)
  }
  if (parts.length > 0)
    await run(ffmpeg, [
      ...'-nostdin -v error'.split(' '),
      ...parts.flatMap((part) => ['-i', part]),
      ...parts.flatMap((_part, index) => ['-map', String(index)]),
      ...'-c copy -f webm -y'.split(' '),
      path,
    ])
  for (const file of [...(await filesOf(raw)), ...parts]) await rm(file, { force: true })
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => (running ??= work())
}
