const minute = 60_000

/** `12:05`. */
export const clockOf = (ms: number): string =>
  `${Math.floor(ms / minute)}:${String(Math.floor((ms % minute) / 1000)).padStart(2, '0')}`
