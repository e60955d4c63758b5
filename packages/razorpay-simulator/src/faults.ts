/** A fault to be had `count` times; `seconds` is its delay where it has one. */
export interface Fault {
  kind: string
  count?: number
  seconds?: number
}

/** A fault that strikes now; `last` when its count is used up. */
export type Strike<F extends Fault> = F & { last: boolean }

/** Faults that wait for something to strike, first in, first out. */
export interface FaultQueue<F extends Fault> {
  add(fault: F): void
  /** Takes the first fault that matches, and uses one of its counts. */
  take(matches?: (fault: F) => boolean): Strike<F> | null
  clear(): void
}

/** An empty queue of faults. */
export function createFaultQueue<F extends Fault>(): FaultQueue<F> {
  let waiting: { fault: F; left: number }[] = []
  return {
    add: (fault) => waiting.push({ fault, left: fault.count ?? 1 }),
    take(matches = () => true) {
      const found = waiting.find(({ fault }) => matches(fault))
      if (!found) return null
      found.left -= 1
      const last = found.left <= 0
      if (last) waiting = waiting.filter((other) => other !== found)
      return { ...found.fault, last }
    },
    clear: () => void (waiting = []),
  }
}
