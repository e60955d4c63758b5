import { fork, type ChildProcess } from 'node:child_process'
import type { Logger } from '../../../platform/logger.ts'
import type { FromWorker, ToWorker, WorkerSettings } from './embedded-worker.ts'
import { RecorderBusy, type Recorder, type Tap, type TapEvent } from './recorder.ts'

const answerMs = 10_000

/**
 * The recorder that needs nothing installed: WebRTC in a process of our own (werift). A worker that dies is started
 * again by the next tap; every tap it held is said to have ended.
 */
export function createEmbeddedRecorder(settings: WorkerSettings, log: Logger): Recorder {
  const listeners: ((event: TapEvent) => void)[] = []
  const waiting = new Map<string, { resolve: (answer: string) => void; reject: (error: Error) => void }>()
  const held = new Set<string>()
  let worker: ChildProcess | undefined
  let closing = false

  const emit = (event: TapEvent) => listeners.forEach((listener) => listener(event))
  const settle = (id: string) => {
    const one = waiting.get(id)
    waiting.delete(id)
    return one
  }
  const hear = (message: FromWorker) => {
    if (message.kind === 'answer') settle(message.id)?.resolve(message.answer)
    else if (message.kind === 'refused') {
      held.delete(message.id)
      settle(message.id)?.reject(new RecorderBusy(message.message))
    } else {
      if (message.kind === 'ended') held.delete(message.id)
      emit({ kind: message.kind, id: message.id, at: new Date(message.at) })
    }
  }
  const died = () => {
    worker = undefined
    const lost = [...held]
    held.clear()
    if (!closing) log.error({ taps: lost.length }, 'the recorder died')
    for (const id of lost) {
      settle(id)?.reject(new RecorderBusy('The recorder died.'))
      emit({ kind: 'ended', id, at: new Date() })
    }
  }
  const running = () => {
    if (worker) return worker
    worker = fork(new URL('./embedded-worker.ts', import.meta.url), [JSON.stringify(settings)], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [],
    })
    worker.on('message', hear)
    worker.once('exit', died)
    return worker
  }
  const send = (message: ToWorker) => running().send(message)

  return {
    receive: ({ id, path, offer }: Tap) =>
      new Promise((resolve, reject) => {
        if (closing) return reject(new RecorderBusy('The recorder is closing.'))
        const timer = setTimeout(() => settle(id)?.reject(new RecorderBusy('No answer.')), answerMs)
        const over =
          <T>(then: (value: T) => void) =>
          (value: T) => {
            clearTimeout(timer)
            then(value)
          }
        waiting.set(id, {
          resolve: over((answer: string) => resolve({ answer })),
          reject: over(reject),
        })
        held.add(id)
        send({ kind: 'receive', id, path, offer })
      }),
    stop: async (id) => {
      if (!held.has(id)) return
      const ended = new Promise<void>((resolve) => {
        const listener = (event: TapEvent) => {
          if (event.id !== id || event.kind !== 'ended') return
          listeners.splice(listeners.indexOf(listener), 1)
          resolve()
        }
        listeners.push(listener)
      })
      send({ kind: 'stop', id })
      await ended
    },
    // Its files grow where they are wanted.
    left: async () => [],
    onEvent: (listener) => void listeners.push(listener),
    close: async () => {
      closing = true
      const one = worker
      if (!one) return
      const gone = new Promise((resolve) => one.once('exit', resolve))
      one.disconnect()
      await gone
    },
  }
}
