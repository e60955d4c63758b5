import { mkdir } from 'node:fs/promises'
import { recordingChanged } from '@imeds/contracts/recordings'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import { eventChannel } from '../../../platform/realtime/hub.ts'
import type { Listener } from '../../../platform/realtime/listener.ts'
import { listCallPeople } from '../../consultation/index.ts'
import { announceRecording } from '../announce-recording.ts'
import type { Recorder, TapEvent } from '../recorder/recorder.ts'
import type { KeepSegment } from './keep-segment.ts'
import { pathOf } from './path-of.ts'
import { markEnded, markStarted, touchSegments } from './segment.repository.ts'

const beatMs = 5000

export type Taps = {
  /** Throws when the recorder cannot take it. */
  receive: (segment: { id: string; encounterId: string }, offer: string) => Promise<string>
  stop: (id: string) => Promise<void>
  /** Whether this process writes that segment at the moment. */
  holds: (id: string) => boolean
  start: (deps: Deps) => void
  close: () => Promise<void>
}

type Ground = {
  recorder: Recorder
  /** Where files grow; made when first needed. */
  folder: string
  listener: Listener
  keep: KeepSegment
}

/** The connections that this process records, each ended as soon as the database no longer allows it. */
export function createTaps({ recorder, folder, listener, keep }: Ground): Taps {
  const held = new Map<string, { encounterId: string }>()
  let deps: Deps | undefined
  let timer: NodeJS.Timeout | undefined
  const running = new Set<Promise<void>>()

  /** Work that nobody waits for; the end of the process does. */
  const inBackground = (work: Promise<void>) => {
    const safe = work.catch((err: unknown) => deps?.log.error({ err }, 'a tap could not be followed'))
    const done = safe.finally(() => running.delete(done))
    running.add(done)
  }
  /** Says what is being written, and ends what may not be written any more. */
  const beat = async (ids: string[]) => {
    if (!deps || ids.length === 0) return
    const allowed = new Set(await touchSegments(deps.db, ids, deps.clock.now()))
    await Promise.all(ids.filter((id) => !allowed.has(id)).map((id) => recorder.stop(id)))
  }
  const hear = (payload: string) => {
    const { topic, name } = JSON.parse(payload) as { topic: string; name: string }
    if (name !== recordingChanged.eventName) return
    const concerned = [...held].filter(([, { encounterId }]) => topic === `encounter/${encounterId}`)
    inBackground(beat(concerned.map(([id]) => id)))
  }
  const follow = async ({ kind, id, at }: TapEvent) => {
    const encounterId = held.get(id)?.encounterId
    if (!deps || !encounterId) return
    const known = deps
    if (kind === 'ended') held.delete(id)
    await inTransaction(known.db, async (tx) => {
      await (kind === 'started' ? markStarted : markEnded)(tx, id, at)
      const people = await listCallPeople(tx, encounterId)
      await announceRecording(
        known,
        tx,
        encounterId,
        people.map((one) => one.id),
      )
    })
    if (kind === 'ended') await keep(known, id)
  }

  listener.on(eventChannel, hear)
  listener.onReconnect(() => inBackground(beat([...held.keys()])))
  recorder.onEvent((event) => inBackground(follow(event)))

  return {
    receive: async ({ id, encounterId }, offer) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      held.set(id, { encounterId })
      try {
        return (await recorder.receive({ id, path: pathOf(folder, id), offer })).answer
      } catch (error) {
        held.delete(id)
        throw error
      }
    },
    stop: (id) => recorder.stop(id),
    holds: (id) => held.has(id),
    start: (given) => {
      deps = given
      timer = setInterval(() => inBackground(beat([...held.keys()])), beatMs)
      timer.unref()
    },
    close: async () => {
      clearInterval(timer)
      await Promise.all([...held.keys()].map((id) => recorder.stop(id)))
      await Promise.all(running)
      await recorder.close()
    },
  }
}
