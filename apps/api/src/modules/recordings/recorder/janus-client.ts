import { randomUUID } from 'node:crypto'
import { WebSocket } from 'ws'

export type JanusEvent = {
  janus: string
  sender?: number
  reason?: string
  plugindata?: { data: Record<string, unknown> }
  jsep?: { type: string; sdp: string }
}
type Reply = JanusEvent & {
  transaction?: string
  data?: { id: number }
  error?: { code: number; reason: string }
}

export class JanusError extends Error {}

const answerMs = 8000
/** Janus ends a session that it has not heard of for a minute. */
const keepAliveMs = 25_000

/**
 * One session with a Janus server over its WebSocket protocol. The few messages are sent as they are: `janode` leaves
 * some fields out without a word (design/CALLS.md), and needs a compiler at install.
 */
export class JanusClient {
  readonly #socket: WebSocket
  readonly #waiting = new Map<string, (reply: Reply) => void>()
  /** Transactions that are over with their "ack". */
  readonly #acknowledged = new Set<string>()
  readonly #listeners = new Map<number, (event: JanusEvent) => void>()
  #session = 0
  #timer: NodeJS.Timeout | undefined

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', (data: Buffer) => this.#hear(JSON.parse(data.toString()) as Reply))
  }

  /** Throws `JanusError` when the server cannot be reached or refuses. `onLost` is called when it goes away. */
  static async connect(url: string, onLost: () => void): Promise<JanusClient> {
    const socket = new WebSocket(url, 'janus-protocol')
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve)
      socket.once('error', (error) => reject(new JanusError(error.message)))
    })
    const client = new JanusClient(socket)
    socket.on('error', () => socket.terminate())
    socket.once('close', () => {
      clearInterval(client.#timer)
      for (const settle of client.#waiting.values())
        settle({ janus: 'error', error: { code: 0, reason: 'Janus went away.' } })
      onLost()
    })
    client.#session = (await client.#ask({ janus: 'create' })).data!.id
    client.#timer = setInterval(
      () => void client.#ask({ janus: 'keepalive' }, true).catch(() => {}),
      keepAliveMs,
    )
    client.#timer.unref()
    return client
  }

  /** A handle of the plugin; its events go to `listener`. */
  async attach(plugin: string, listener: (event: JanusEvent) => void): Promise<number> {
    const { data } = await this.#ask({ janus: 'attach', plugin })
    this.#listeners.set(data!.id, listener)
    return data!.id
  }

  /** What the plugin answers; throws `JanusError` with the plugin's own words. */
  async message(handle: number, body: object, jsep?: object): Promise<JanusEvent> {
    const reply = await this.#ask({ janus: 'message', handle_id: handle, body, ...(jsep ? { jsep } : {}) })
    const { error, error_code } = (reply.plugindata?.data ?? {}) as { error?: string; error_code?: number }
    if (error) throw new JanusError(`${error_code ?? ''} ${error}`)
    return reply
  }

  async detach(handle: number): Promise<void> {
    this.#listeners.delete(handle)
    await this.#ask({ janus: 'detach', handle_id: handle }).catch(() => {})
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#ask({ janus: 'destroy' }).catch(() => {})
    this.#socket.terminate()
  }

  #ask(message: object, acknowledged = false): Promise<Reply> {
    const transaction = randomUUID()
    if (acknowledged) this.#acknowledged.add(transaction)
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#settle(transaction, 'Janus does not answer.'), answerMs)
      this.#waiting.set(transaction, (reply) => {
        this.#waiting.delete(transaction)
        this.#acknowledged.delete(transaction)
        clearTimeout(timer)
        if (reply.error) reject(new JanusError(`${reply.error.code} ${reply.error.reason}`))
        else resolve(reply)
      })
      const session = this.#session ? { session_id: this.#session } : {}
      this.#socket.send(JSON.stringify({ ...message, ...session, transaction }), (error) => {
        if (error) this.#settle(transaction, error.message)
      })
    })
  }

  #settle(transaction: string, reason: string): void {
    this.#waiting.get(transaction)?.({ janus: 'error', error: { code: 0, reason } })
  }

  // Plugins say "ack" first and answer later, in an event of the same transaction; a keep-alive has only its "ack".
  #hear(reply: Reply): void {
    const settle = reply.transaction ? this.#waiting.get(reply.transaction) : undefined
    if (settle && (reply.janus !== 'ack' || this.#acknowledged.has(reply.transaction!))) settle(reply)
    else if (!settle && reply.sender !== undefined) this.#listeners.get(reply.sender)?.(reply)
  }
}
