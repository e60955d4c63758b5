import { createWatchers } from './watchers.ts'

/**
 * `idle`: nobody subscribed yet. `offline`: at least two attempts failed in a row, or the network is gone. `throttled`: the
 * server ended the line because too much came over it; it comes back after a longer pause.
 */
export type ConnectionState = 'idle' | 'connecting' | 'online' | 'offline' | 'throttled'

/** How a server closes that heard too much. */
const tooMuch = 1008

export type ConnectionOptions = {
  /** The full address, `wss://host/ws`; asked for at each attempt. */
  url: () => string
  /** Makes a WebSocket; the phone adds its token here. */
  make?: (url: string) => WebSocket
  /** The pause before the first attempt after a drop, in milliseconds; doubled each time up to `longestPause`. */
  firstPause?: number
  longestPause?: number
  /** The pause after too much was sent. */
  throttledPause?: number
  /** Milliseconds between our pings; a line that stays silent from one to the next is dead. */
  heartbeat?: number
}

type Handlers = { onOpen: () => void; onMessage: (raw: string) => void; onLost?: () => void }

/** One WebSocket that comes back: exponential back-off with jitter, a watch over dead lines, an observable state. */
export function createConnection(options: ConnectionOptions, handlers: Handlers) {
  const {
    make = (url) => new WebSocket(url),
    firstPause = 500,
    longestPause = 20_000,
    throttledPause = 10_000,
    heartbeat = 25_000,
  } = options
  const watchers = createWatchers()
  let state: ConnectionState = 'idle'
  let socket: WebSocket | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let pulse: ReturnType<typeof setInterval> | undefined
  let failures = 0
  let closed = false
  let awaitsAnswer = false

  function become(next: ConnectionState) {
    if (state === next) return
    state = next
    watchers.notify()
  }

  function beat() {
    if (awaitsAnswer) return drop()
    awaitsAnswer = true
    send({ type: 'ping' })
  }

  function send(message: object) {
    if (socket?.readyState === 1) socket.send(JSON.stringify(message))
  }

  function connect() {
    clearTimeout(timer)
    timer = undefined
    const made = make(options.url())
    socket = made
    made.onopen = () => {
      failures = 0
      awaitsAnswer = false
      pulse = setInterval(beat, heartbeat)
      become('online')
      handlers.onOpen()
    }
    made.onmessage = ({ data }: MessageEvent) => {
      awaitsAnswer = false
      if (typeof data !== 'string') return
      handlers.onMessage(data)
    }
    made.onclose = ({ code }) => lost(made, code === tooMuch)
  }

  function lost(which: WebSocket, throttled = false) {
    if (which !== socket) return
    clearInterval(pulse)
    socket = undefined
    handlers.onLost?.()
    if (closed) return
    failures++
    become(throttled ? 'throttled' : failures >= 2 ? 'offline' : 'connecting')
    const pause = throttled ? throttledPause : Math.min(longestPause, firstPause * 2 ** (failures - 1))
    timer = setTimeout(connect, pause * (0.5 + Math.random() / 2))
  }

  // A dead line never reports its end, so do not wait for the closing handshake.
  function drop() {
    const dead = socket
    if (!dead) return
    dead.close()
    lost(dead)
  }

  const networkBack = () => {
    if (timer !== undefined) connect()
  }
  const hasNetworkEvents = typeof window !== 'undefined' && typeof window.addEventListener === 'function'
  if (hasNetworkEvents) window.addEventListener('online', networkBack)
  if (hasNetworkEvents) window.addEventListener('offline', drop)

  return {
    open: () => {
      if (closed || socket || timer !== undefined) return
      become('connecting')
      connect()
    },
    /** Sends if the line stands; what was not sent is made up for in `onOpen`. */
    send,
    state: () => state,
    watchState: watchers.watch,
    close: () => {
      closed = true
      clearTimeout(timer)
      clearInterval(pulse)
      if (hasNetworkEvents) window.removeEventListener('online', networkBack)
      if (hasNetworkEvents) window.removeEventListener('offline', drop)
      const last = socket
      socket = undefined
      last?.close()
      if (last) handlers.onLost?.()
      become('idle')
    },
  }
}
