/** `idle`: nobody subscribed yet. `offline`: at least two attempts failed in a row, or the network is gone. */
export type ConnectionState = 'idle' | 'connecting' | 'online' | 'offline'

export type ConnectionOptions = {
  /** The full address, `wss://host/ws`; asked for at each attempt. */
  url: () => string
  /** Makes a WebSocket; the phone adds its token here. */
  make?: (url: string) => WebSocket
  /** The pause before the first attempt after a drop, in milliseconds; doubled each time up to `longestPause`. */
  firstPause?: number
  longestPause?: number
  /** Once the server pings, silence longer than this (milliseconds) means that the line is dead. */
  silence?: number
}

type Handlers = { onOpen: () => void; onMessage: (raw: string) => void }

/** One WebSocket that comes back: exponential back-off with jitter, a watch over dead lines, an observable state. */
export function createConnection(options: ConnectionOptions, handlers: Handlers) {
  const {
    make = (url) => new WebSocket(url),
    firstPause = 500,
    longestPause = 20_000,
    silence = 75_000,
  } = options
  const watchers = new Set<() => void>()
  let state: ConnectionState = 'idle'
  let socket: WebSocket | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let silenceTimer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let closed = false
  let pinged = false

  function become(next: ConnectionState) {
    if (state === next) return
    state = next
    watchers.forEach((watcher) => watcher())
  }

  function heard(raw: string) {
    clearTimeout(silenceTimer)
    if (raw.includes('"ping"')) pinged = true
    if (pinged) silenceTimer = setTimeout(() => drop(), silence)
  }

  function connect() {
    clearTimeout(timer)
    timer = undefined
    const made = make(options.url())
    socket = made
    made.onopen = () => {
      failures = 0
      pinged = false
      become('online')
      handlers.onOpen()
    }
    made.onmessage = ({ data }: MessageEvent) => {
      if (typeof data !== 'string') return
      heard(data)
      handlers.onMessage(data)
    }
    made.onclose = () => lost(made)
  }

  function lost(which: WebSocket) {
    if (which !== socket) return
    clearTimeout(silenceTimer)
    socket = undefined
    if (closed) return
    failures++
    become(failures >= 2 ? 'offline' : 'connecting')
    const pause = Math.min(longestPause, firstPause * 2 ** (failures - 1))
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
    open() {
      if (closed || socket || timer !== undefined) return
      become('connecting')
      connect()
    },
    /** Sends if the line stands; what was not sent is made up for in `onOpen`. */
    send(message: object) {
      if (socket?.readyState === 1) socket.send(JSON.stringify(message))
    },
    state: () => state,
    watchState(watcher: () => void) {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
    close() {
      closed = true
      clearTimeout(timer)
      clearTimeout(silenceTimer)
      if (hasNetworkEvents) window.removeEventListener('online', networkBack)
      if (hasNetworkEvents) window.removeEventListener('offline', drop)
      const last = socket
      socket = undefined
      last?.close()
      become('idle')
    },
  }
}
