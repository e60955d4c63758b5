import type { AnyLiveMessage, LiveBodyOf, LiveReplyOf } from '@imeds/contracts'
import { ApiError } from './error.ts'
import type { ConnectionState } from './connection.ts'

type Line = { open: () => void; send: (message: object) => void; state: () => ConnectionState }
type Answer = { id?: string | number | null; code?: string; body?: unknown }
type Waiting = { resolve: (body: unknown) => void; reject: (error: Error) => void }

const offline = () => new ApiError('offline', { status: 0 })

/** Questions over one line, each answered by its number. A line that breaks leaves none of them waiting. */
export function createAsking(line: Line) {
  const waiting = new Map<number, Waiting>()
  let asked = 0
  const ask = async <M extends AnyLiveMessage>(message: M, body: LiveBodyOf<M>): Promise<LiveReplyOf<M>> => {
    line.open()
    if (line.state() !== 'online') throw offline()
    const id = ++asked
    const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }))
    line.send({ type: 'ask', id, name: message.name, body })
    return (await answer) as LiveReplyOf<M>
  }
  return {
    ask,
    settle({ id, code, body }: Answer): void {
      const one = waiting.get(Number(id))
      waiting.delete(Number(id))
      if (code === undefined) one?.resolve(body)
      else one?.reject(new ApiError<string>(code, { status: 409 }))
    },
    lost(): void {
      for (const { reject } of waiting.values()) reject(offline())
      waiting.clear()
    },
  }
}
