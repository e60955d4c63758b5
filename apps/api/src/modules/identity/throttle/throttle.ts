/** How often something was tried, and until when it may not be tried again. */
export type Counter = { count: number; since: Date; blockedUntil: Date | null }
/** Either the next state of the counter, or until when the try is refused. */
export type Verdict = { counter: Counter } | { refusedUntil: Date }
export type Rule = (counter: Counter | null, now: Date) => Verdict

const minute = 60_000
const hour = 60 * minute
const after = (now: Date, ms: number) => new Date(now.getTime() + ms)

/**
 * Lets `free` tries pass, then blocks after each one, twice as long every time, up to `longest`. Counted before the
 * outcome is known, so that many tries at once gain nothing; a success clears the counter.
 */
export const lockOut =
  ({
    free,
    first,
    longest,
    forget,
  }: {
    free: number
    first: number
    longest: number
    forget: number
  }): Rule =>
  (counter, now) => {
    if (counter?.blockedUntil && counter.blockedUntil > now) return { refusedUntil: counter.blockedUntil }
    const stale = !counter || now.getTime() - counter.since.getTime() >= forget
    const count = stale ? 1 : counter.count + 1
    const pause = count < free ? 0 : Math.min(first * 2 ** (count - free), longest)
    return { counter: { count, since: now, blockedUntil: pause ? after(now, pause) : null } }
  }

/** Lets `most` pass in each window of `per` milliseconds. */
export const allowance =
  ({ most, per }: { most: number; per: number }): Rule =>
  (counter, now) => {
    const end = counter && after(counter.since, per)
    if (!counter || !end || end <= now) return { counter: { count: 1, since: now, blockedUntil: null } }
    if (counter.count >= most) return { refusedUntil: end }
    return { counter: { ...counter, count: counter.count + 1 } }
  }

/** Guesses at one number's password, or at the password of one who is signed in. */
export const passwordGuesses = lockOut({ free: 5, first: minute, longest: 12 * hour, forget: 24 * hour })
/** Guesses from one address: a hospital's people share one. */
export const addressGuesses = lockOut({ free: 60, first: minute, longest: hour, forget: hour })
/** Guesses at one person's second factor, across sign-ins. */
export const factorGuesses = lockOut({ free: 15, first: 15 * minute, longest: 24 * hour, forget: 24 * hour })
/** Messages to one number or address. Demo mode sends nothing, and its few people sign in all day. */
export const messagesTo = (demo: boolean) => allowance({ most: demo ? 500 : 6, per: hour })
/** Messages that one address causes. */
export const messagesFrom = (demo: boolean) => allowance({ most: demo ? 5000 : 100, per: hour })
