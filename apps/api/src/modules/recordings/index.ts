import { join } from 'node:path'
import * as contract from '@imeds/contracts/recordings'
import type { Config } from '../../platform/config.ts'
import type { FileStore } from '../../platform/files/index.ts'
import { on } from '../../platform/http/route.ts'
import type { Logger } from '../../platform/logger.ts'
import type { Module } from '../../platform/module.ts'
import type { Listener } from '../../platform/realtime/listener.ts'
import { onMessage } from '../../platform/realtime/messages.ts'
import { composeRecording } from './composing/compose-recording.ts'
import { changeRecordingConsent } from './consent/change-recording-consent.ts'
import { readRecording } from './read-recording.ts'
import { createEmbeddedRecorder } from './recorder/embedded-recorder.ts'
import { createJanusRecorder } from './recorder/janus-recorder.ts'
import type { Recorder } from './recorder/recorder.ts'
import { subscribers } from './recordings.subscribers.ts'
import { keepOrphans, keepSegment } from './tap/keep-segment.ts'
import { tapRecording } from './tap/tap-recording.ts'
import { createTaps } from './tap/taps.ts'
import { tidyRecordings } from './tidy-recordings.ts'
import { getRecording } from './watching/get-recording.ts'
import { watchRecording } from './watching/watch-recording.ts'

export type { Recorder } from './recorder/recorder.ts'

/** What tests may replace. */
export type RecordingsServices = { recorder: Recorder }
type Ground = {
  config: Config
  log: Logger
  listener: Listener
  store: FileStore
  services?: Partial<RecordingsServices> | undefined
}

const orphansEveryMs = 15_000

/** Calls that are recorded while everybody agrees: who agreed, what was written, one film of it, who watched it. */
export function createRecordings({ config, log, listener, store, services = {} }: Ground): Module {
  const folder = join(config.dataDir, 'recordings')
  const keep = keepSegment(store, folder)
  const recorder = services.recorder ?? recorderOf(config, log)
  const taps = createTaps({
    recorder,
    folder,
    listener,
    keep,
  })
  let timer: NodeJS.Timeout | undefined
  return {
    name: 'recordings',
    routes: [on(contract.getRecording, getRecording), on(contract.watchRecording, watchRecording(store))],
    messages: [
      onMessage(contract.readRecording, readRecording),
      onMessage(contract.changeRecordingConsent, changeRecordingConsent),
      onMessage(contract.tapRecording, tapRecording(taps)),
    ],
    subscribers,
    jobs: [
      composeRecording(store),
      { name: 'tidy_recordings', every: '* * * * *', handle: (deps) => tidyRecordings(deps, store) },
    ],
    start: async (deps) => {
      taps.start(deps)
      const sweep = () =>
        keepOrphans(deps, { folder, recorder, holds: taps.holds }, keep).catch((err: unknown) =>
          log.error({ err }, 'looking for recorded files failed'),
        )
      await sweep()
      timer = setInterval(() => void sweep(), orphansEveryMs)
      timer.unref()
    },
    stop: async () => {
      clearInterval(timer)
      await taps.close()
    },
  }
}

function recorderOf({ recordings: { addresses, ports, janus, ffmpegPath } }: Config, log: Logger): Recorder {
  return janus
    ? createJanusRecorder({ ...janus, ffmpegPath }, log)
    : createEmbeddedRecorder({ hosts: addresses, ports }, log)
}
