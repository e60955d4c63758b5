/** Sends one thing after the other, in order; what fails is given up, and the next goes on. */
export function createOutbox<T>(send: (thing: T) => Promise<unknown>) {
  let waiting: T[] = []
  let busy = false
  const pump = async () => {
    busy = true
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      await send(next).catch(() => undefined)
    busy = false
  }
  return {
    add(thing: T) {
      waiting.push(thing)
      if (!busy) void pump()
    },
    /** Forgets what nobody needs any more. */
    drop(which: (thing: T) => boolean) {
      waiting = waiting.filter((thing) => !which(thing))
    },
  }
}
