import { setTimeout as sleep } from 'node:timers/promises'
import type { AnyEndpoint, InputOf, ReplyOf } from '@imeds/contracts'
import { newId } from '../../src/platform/ids.ts'

/** What came back in the end: the reply, or the code of a refusal. */
export type Outcome<E> =
  | { reply: ReplyOf<E>; refused?: undefined; unclear: number }
  | { reply?: undefined; refused: string; unclear: number }

export type Tally = {
  /** Definite answers. */
  answers: number
  /** Tries that ended without an answer, or with one that says to try again. */
  unclear: number
  /** Answers that must never come, in words. */
  faults: string[]
}

const tryAgain = new Set(['unavailable', 'request_in_progress', 'payment_not_captured'])

/**
 * Calls like a phone on a bad line: whatever happens it asks again, with the same Idempotency-Key, until it gets a
 * definite answer.
 */
export class PersistentCaller {
  readonly #url: string
  readonly tally: Tally = { answers: 0, unclear: 0, faults: [] }
  onAnswer: () => void = () => {}

  constructor(url: string) {
    this.#url = url
  }

  async call<E extends AnyEndpoint>(
    endpoint: E,
    input: InputOf<E>,
    as: { token: string },
  ): Promise<Outcome<E>> {
    const key = newId()
    for (let unclear = 0; ; unclear++) {
      const answer = await this.#once(endpoint, input, as, key)
      if (answer) {
        this.tally.answers += 1
        this.onAnswer()
        return { ...answer, unclear } as Outcome<E>
      }
      this.tally.unclear += 1
      if (unclear > 600) throw new Error(`${endpoint.id} never gets a definite answer.`)
      await sleep(50)
    }
  }

  async #once(endpoint: AnyEndpoint, input: object, as: { token: string }, key: string) {
    const response = await this.#send(endpoint, input, as, key).catch(() => undefined)
    if (!response) return undefined
    const { status, body } = response
    if (status < 300) return { reply: body }
    const { code } = body as { code: string }
    if (tryAgain.has(code)) return undefined
    if (status < 500) return { refused: code }
    this.tally.faults.push(`${endpoint.id} answered ${status} ${code}`)
    return undefined
  }

  async #send(
    { method, path, idempotency }: AnyEndpoint,
    input: object,
    { token }: { token: string },
    key: string,
  ) {
    const {
      params = {},
      query = {},
      body,
    } = input as {
      params?: Record<string, string>
      query?: Record<string, string>
      body?: object
    }
    const filled = path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')
    const response = await fetch(`${this.#url}/api${filled}?${new URLSearchParams(query)}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(idempotency ? { 'idempotency-key': key } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      signal: AbortSignal.timeout(20_000),
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return { status: response.status, body: (await response.json()) as unknown }
  }
}
