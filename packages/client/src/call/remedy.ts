/** How a connection stands, in figures. */
export type Condition = {
  state: RTCPeerConnectionState
  /** Since it last worked, or since the other one came. */
  badMs: number
  /** Since something was last tried, or since the state changed. */
  triedMs: number
  tries: number
  /** Whether this side came first: it restarts ICE. */
  restarts: boolean
}

/** A second, then twice as long each time: restarting at once and often uses up what TURN allows one user. */
export const backOff = (tries: number, firstMs = 1000, longestMs = 16_000): number =>
  Math.min(longestMs, firstMs * 2 ** tries)

/** A network that is away for so long may have come back under another address. */
const lostAfterMs = 12_000
/** So long may a first connection take before it is begun afresh. */
const connectWithinMs = 8_000
/** When restarts have not helped by then, a new connection does. */
const rebuildAfterMs = 25_000

/** What helps a connection that does not work: nothing yet, new ways over the network, or a new connection. */
export function remedy({ state, badMs, triedMs, tries, restarts }: Condition): 'restart' | 'rebuild' | null {
  if (state === 'connected') return null
  const broken =
    state === 'failed' || state === 'closed' || (state === 'disconnected' && badMs >= lostAfterMs)
  if (broken && restarts && badMs < rebuildAfterMs && state !== 'closed')
    return triedMs >= backOff(tries) ? 'restart' : null
  if (state === 'disconnected' && !broken) return null
  const patience = state === 'failed' ? rebuildAfterMs : connectWithinMs
  return badMs >= patience && triedMs >= backOff(tries, connectWithinMs, 32_000) ? 'rebuild' : null
}
