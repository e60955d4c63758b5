/** Named timers that never keep the process alive. */
export interface Timers {
  /** Runs `action` once after the time, replacing an earlier timer of that name. */
  after(seconds: number, name: string, action: () => void): void
  cancel(name: string): void
  cancelAll(): void
}

/** No timers yet. */
export function createTimers(): Timers {
  const running = new Map<string, NodeJS.Timeout>()
  const cancel = (name: string) => {
    clearTimeout(running.get(name))
    running.delete(name)
  }
  return {
    after(seconds, name, action) {
      cancel(name)
      const fire = () => {
        running.delete(name)
        action()
      }
      running.set(name, setTimeout(fire, seconds * 1000).unref())
    },
    cancel,
    cancelAll: () => [...running.keys()].forEach(cancel),
  }
}
