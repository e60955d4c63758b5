import { createWatchers } from '@imeds/client/watchers'

/** `waiting`: changed and to be saved in a moment. `failed`: the last attempt did not succeed; the value is kept. */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed'

export type Autosave<T> = {
  /** Takes the newest value; it is saved once nothing changed for the pause. */
  change: (value: T) => void
  /** Saves what waits now. True when nothing is left unsaved. */
  flush: () => Promise<boolean>
  /** Forgets what waits: it was overtaken. */
  drop: () => void
  state: () => SaveState
  /** Why the last attempt failed. */
  error: () => unknown
  watch: (onChange: () => void) => () => void
}

type Options<T> = {
  save: (value: T) => Promise<unknown>
  /** Milliseconds without a change before saving. */
  pause?: number
  /** After how many milliseconds a failed attempt is worth repeating by itself; null: only after a change. */
  repeatAfter?: (error: unknown) => number | null
}

/** Saves an ever-changing value: never two savings at once, the newest value wins, nothing is lost by a failure. */
export function createAutosave<T>({ save, pause = 800, repeatAfter = () => null }: Options<T>): Autosave<T> {
  const watchers = createWatchers()
  let state: SaveState = 'saved'
  let error: unknown
  let unsaved: { value: T } | undefined
  let running: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function become(next: SaveState) {
    state = next
    watchers.notify()
  }
  function schedule(ms: number) {
    clearTimeout(timer)
    timer = setTimeout(() => {
      timer = undefined
      void run()
    }, ms)
  }
  function unschedule() {
    clearTimeout(timer)
    timer = undefined
  }

  async function saveOnce(next: { value: T }) {
    unsaved = undefined
    become('saving')
    try {
      await save(next.value)
      error = undefined
    } catch (reason) {
      error = reason
      unsaved ??= next
    }
  }
  // A change that comes during a saving waits for its own pause, unless that has passed meanwhile.
  async function saveAll() {
    do {
      if (unsaved === undefined) break
      await saveOnce(unsaved)
    } while (error === undefined && timer === undefined)
    if (error === undefined) return become(unsaved === undefined ? 'saved' : 'waiting')
    become('failed')
    const ms = repeatAfter(error)
    if (ms !== null && timer === undefined) schedule(ms)
  }
  function run(): Promise<void> {
    running ??= saveAll().finally(() => {
      running = undefined
    })
    return running
  }

  return {
    change: (value) => {
      unsaved = { value }
      if (state !== 'saving') become('waiting')
      schedule(pause)
    },
    flush: async () => {
      do {
        unschedule()
        await run()
      } while (error === undefined && unsaved !== undefined)
      return unsaved === undefined
    },
    drop: () => {
      unschedule()
      unsaved = undefined
      error = undefined
      if (state !== 'saving') become('saved')
    },
    state: () => state,
    error: () => error,
    watch: watchers.watch,
  }
}
