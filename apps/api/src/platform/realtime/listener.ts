import pg from 'pg'
import type { Logger } from '../logger.ts'

type Hear = (payload: string) => void

/** One connection that hears PostgreSQL's NOTIFY for this node, and comes back by itself. */
export class Listener {
  readonly #connectionString: string
  readonly #log: Logger
  readonly #hear = new Map<string, Hear[]>()
  readonly #reconnected: (() => void)[] = []
  readonly #held: string[] = []
  #client: pg.Client | undefined
  #connected = false
  #closing = false

  constructor(connectionString: string, log: Logger) {
    this.#connectionString = connectionString
    this.#log = log
  }

  /** False while it may have missed something: caches that rely on it must not answer then. */
  get connected(): boolean {
    return this.#connected
  }

  /** To be called before `start`. */
  on(channel: string, hear: Hear): void {
    this.#hear.set(channel, [...(this.#hear.get(channel) ?? []), hear])
  }

  onReconnect(then: () => void): void {
    this.#reconnected.push(then)
  }

  /** Keeps the shared advisory lock of a name while this process lives: others see by it that somebody is there. */
  hold(name: string): void {
    this.#held.push(name)
    // Where the connection breaks meanwhile, the next one takes the lock.
    if (this.#client && this.#connected) takeLock(this.#client, name).catch(() => {})
  }

  async start(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#connectionString,
      application_name: 'imeds-listener',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    })
    client.on('error', () => {})
    client.on('notification', ({ channel, payload = '' }) =>
      this.#hear.get(channel)?.forEach((hear) => hear(payload)),
    )
    await client.connect()
    for (const channel of this.#hear.keys()) await client.query(`listen ${channel}`)
    for (const name of this.#held) await takeLock(client, name)
    client.on('end', () => this.#lost())
    this.#client = client
    this.#connected = true
  }

  #lost(): void {
    this.#connected = false
    if (this.#closing) return
    this.#log.warn('the listening connection to the database was lost')
    this.#retry()
  }

  #retry(): void {
    setTimeout(() => {
      if (this.#closing) return
      this.start().then(
        () => this.#reconnected.forEach((then) => then()),
        () => this.#retry(),
      )
    }, 500).unref()
  }

  async close(): Promise<void> {
    this.#closing = true
    await this.#client?.end()
  }
}

const takeLock = (client: pg.Client, name: string) =>
  client.query('select pg_advisory_lock_shared(hashtextextended($1, 0))', [name])
