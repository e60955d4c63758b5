'use client'
import { createSocket, type LiveEvent, type Socket, type ConnectionState } from '@imeds/client/socket'
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'

let shared: Socket | undefined

/** The page's one live line, made with the first listener. */
export function socket(): Socket {
  shared ??= createSocket({
    url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`,
  })
  return shared
}

/**
 * Calls back for each event of a topic, and with the name `resync` when events may have been missed. Pass null to
 * listen to nothing, for example until the id is known.
 */
export function useTopic(topic: string | null, onEvent: (event: LiveEvent) => void): void {
  const latest = useEffectEvent(onEvent)
  useEffect(() => {
    if (topic === null) return
    return socket().subscribe(topic, (event) => latest(event))
  }, [topic])
}

const never = () => () => {}

/** The state of the live line; `idle` on the server and until something listens. */
export function useConnection(): ConnectionState {
  return useSyncExternalStore(
    typeof window === 'undefined' ? never : (onChange) => socket().watchState(onChange),
    () => socket().state(),
    () => 'idle',
  )
}
