import type { AnyLiveMessage, LiveBodyOf, LiveReplyOf } from '@imeds/contracts'
import { isApiError } from '../error.ts'
import type { Socket } from '../socket.ts'

const isOffline = (error: unknown) => isApiError(error) && error.code === 'offline'

/** Waits until the live line stands; rejects with the signal's reason when nobody waits any more. */
function online(socket: Socket, signal: AbortSignal): Promise<void> {
  socket.open()
  return new Promise((resolve, reject) => {
    const settle = () => {
      if (!signal.aborted && socket.state() !== 'online') return
      unwatch()
      signal.removeEventListener('abort', settle)
      if (signal.aborted) reject(signal.reason as Error)
      else resolve()
    }
    const unwatch = socket.watchState(settle)
    signal.addEventListener('abort', settle)
    settle()
  })
}

/** Asks as soon as the line stands, and again when it broke before the answer: for what may be told twice. */
export async function askUntilAnswered<M extends AnyLiveMessage>(
  socket: Socket,
  signal: AbortSignal,
  message: M,
  body: LiveBodyOf<M>,
): Promise<LiveReplyOf<M>> {
  for (;;) {
    await online(socket, signal)
    try {
      return await socket.ask(message, body)
    } catch (error) {
      if (!isOffline(error)) throw error
    }
  }
}
