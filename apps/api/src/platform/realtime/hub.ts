import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import type { Logger } from '../logger.ts'
import type { Listener } from './listener.ts'
import { createAnswering, type MessageRule } from './messages.ts'

/** The PostgreSQL channel that carries `{ topic, name, id }` between the nodes. */
export const eventChannel = 'imeds_event'

/** Which topics exist (`encounter/:id`) and who may listen to one. Asked at every subscription and again every minute. */
export type TopicRule = {
  pattern: string
  may: (deps: Deps, actor: Actor | null, id: string) => Promise<boolean>
}

const Incoming = z.discriminatedUnion('type', [
  z.object({ type: z.literal('subscribe'), topic: z.string().max(120) }),
  z.object({ type: z.literal('unsubscribe'), topic: z.string().max(120) }),
  z.object({ type: z.literal('ping') }),
  z.object({ type: z.literal('ask'), id: z.int(), name: z.string().max(60), body: z.unknown() }),
])
const maxTopics = 50
// What two browsers tell each other to connect takes about twenty questions of up to 40 KB.
const maxPayload = 64 * 1024
const maxMessagesBetweenSweeps = 60
const maxAsksBetweenSweeps = 300

type Client = {
  socket: WebSocket
  identify: () => Promise<Actor | null>
  topics: Set<string>
  alive: boolean
  budget: number
  asks: number
}
type Identify = (request: IncomingMessage) => Promise<Actor | null>

/** The WebSocket end of one node: passes names and ids of what changed to those who may know; clients then refetch. */
export class Hub {
  readonly #server = new WebSocketServer({ noServer: true, maxPayload })
  readonly #clients = new Set<Client>()
  readonly #deps: Deps
  readonly #rules: { test: RegExp; may: TopicRule['may'] }[]
  readonly #answer: ReturnType<typeof createAnswering>
  readonly #identify: Identify
  #timer: NodeJS.Timeout | undefined

  constructor(
    deps: Deps,
    { topics, messages }: { topics: readonly TopicRule[]; messages: readonly MessageRule[] },
    identify: Identify,
    listener: Listener,
  ) {
    this.#deps = deps
    this.#answer = createAnswering(deps, messages, (err) =>
      this.#log.error({ err }, 'answering a socket failed'),
    )
    this.#rules = topics.map(({ pattern, may }) => ({
      test: new RegExp(`^${pattern.replace(':id', '([0-9a-f-]{36})')}$`),
      may,
    }))
    this.#identify = identify
    listener.on(eventChannel, (payload) => this.#forward(payload))
    // While the listener was away something may have changed unheard: everybody is told to refetch.
    listener.onReconnect(() => this.#resync())
  }

  start(): void {
    this.#timer = setInterval(
      () => void this.#sweep().catch((err: unknown) => this.#log.error({ err }, 'hub sweep failed')),
      30_000,
    )
    this.#timer.unref()
  }

  get #log(): Logger {
    return this.#deps.log
  }

  #resync(): void {
    for (const client of this.#clients)
      for (const topic of client.topics) send(client, { type: 'event', topic, name: 'resync', id: null })
  }

  #forward(payload: string): void {
    const event = JSON.parse(payload) as { topic: string; name: string; id: string }
    for (const client of this.#clients)
      if (client.topics.has(event.topic)) send(client, { type: 'event', ...event })
  }

  /** Takes over an HTTP upgrade to `/ws`. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const identify = () => this.#identify(request)
    identify().then(
      () =>
        this.#server.handleUpgrade(request, socket, head, (ws) =>
          this.#welcome({
            socket: ws,
            identify,
            topics: new Set(),
            alive: true,
            budget: maxMessagesBetweenSweeps,
            asks: maxAsksBetweenSweeps,
          }),
        ),
      () => socket.destroy(),
    )
  }

  #welcome(client: Client): void {
    this.#clients.add(client)
    client.socket.on('close', () => this.#clients.delete(client))
    client.socket.on('error', () => client.socket.terminate())
    client.socket.on('pong', () => (client.alive = true))
    client.socket.on('message', (data) => {
      const parsed = Incoming.safeParse(safeJson((data as Buffer).toString()))
      if (!parsed.success) return client.socket.close(1007, 'not understood')
      const left = parsed.data.type === 'ask' ? --client.asks : --client.budget
      if (left < 0) return client.socket.close(1008, 'too many messages')
      void this.#handle(client, parsed.data).catch((err: unknown) => {
        this.#log.error({ err }, 'socket message failed')
        client.socket.close(1011)
      })
    })
  }

  async #handle(client: Client, message: z.output<typeof Incoming>): Promise<void> {
    if (message.type === 'ping') return send(client, { type: 'pong' })
    if (message.type === 'ask') {
      const answer = await this.#answer(await client.identify(), message.name, message.body)
      return send(client, { type: 'answer', id: message.id, ...answer })
    }
    if (message.type === 'unsubscribe') return void client.topics.delete(message.topic)
    const allowed =
      client.topics.size < maxTopics && (await this.#may(await client.identify(), message.topic))
    if (!allowed) return send(client, { type: 'refused', topic: message.topic, code: 'not_found' })
    client.topics.add(message.topic)
    send(client, { type: 'subscribed', topic: message.topic })
  }

  async #may(actor: Actor | null, topic: string): Promise<boolean> {
    for (const { test, may } of this.#rules) {
      const match = test.exec(topic)
      if (match) return may(this.#deps, actor, match[1] ?? '')
    }
    return false
  }

  // A session that ended or a right that was taken away stops the stream within half a minute; dead sockets go.
  async #sweep(): Promise<void> {
    for (const client of this.#clients) {
      if (!client.alive) {
        client.socket.terminate()
        continue
      }
      client.alive = false
      client.budget = maxMessagesBetweenSweeps
      client.asks = maxAsksBetweenSweeps
      client.socket.ping()
      const actor = await client.identify()
      for (const topic of client.topics) {
        if (await this.#may(actor, topic)) continue
        client.topics.delete(topic)
        send(client, { type: 'refused', topic, code: 'not_found' })
      }
    }
  }

  close(): void {
    clearInterval(this.#timer)
    for (const client of this.#clients) client.socket.close(1001, 'restarting')
    this.#server.close()
  }
}

const send = (client: Client, message: object): void => {
  if (client.socket.readyState === client.socket.OPEN) client.socket.send(JSON.stringify(message))
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
