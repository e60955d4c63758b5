type Pulse = {
  /** Whether the live line stands. */
  online: () => boolean
  /** Whether everybody there is connected. */
  settled: () => boolean
  read: () => Promise<void>
  heal: () => void
  measure: () => Promise<void>
  report: () => void
}

/** Seconds between two readings when nothing was told: also says that this device is still there. */
const readEvery = 10
const measureEvery = 2
const reportEvery = 15

/** What a device in a call does from second to second. */
export function createPulse({ online, settled, read, heal, measure, report }: Pulse) {
  let timer: ReturnType<typeof setInterval> | undefined
  let second = 0
  let reading = false
  let again = false

  /** Readings never overlap; one that is asked for meanwhile follows. */
  async function readInTurn(): Promise<void> {
    again = reading
    if (reading) return
    reading = true
    await read()
    reading = false
    if (again) await readInTurn()
  }

  function beat(): void {
    second++
    if (online()) {
      heal()
      // A notice may have been missed between joining and listening.
      if (second % readEvery === 0 || !settled()) void readInTurn()
      if (second % reportEvery === 0) report()
    }
    if (second % measureEvery === 0) void measure()
  }

  return {
    start(): void {
      clearInterval(timer)
      second = 0
      timer = setInterval(beat, 1000)
      void readInTurn()
    },
    read: () => void readInTurn(),
    stop: () => clearInterval(timer),
  }
}
