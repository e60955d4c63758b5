export type Random = {
  /** From 0 to less than 1. */
  next(): number
  /** A whole number from `from` to `to`, both among them. */
  whole(from: number, to: number): number
  pick<T>(list: readonly T[]): T
}

/** Chance that is the same at every run: mulberry32. */
export function seeded(seed: number): Random {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (list) => list[Math.floor(next() * list.length)]!,
  }
}
