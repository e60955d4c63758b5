import type { Fault, FaultQueue, Strike } from '../faults.ts'
import { createFaultQueue } from '../faults.ts'
import { accountIdOf, randomTail } from '../identifiers.ts'
import type { ResolvedOptions } from '../options.ts'
import type { PendingEvent, Store } from '../store.ts'
import { remove } from '../store.ts'
import { createTimers } from '../timers.ts'
import type { EventDraft, EventName } from './envelope.ts'
import { envelope } from './envelope.ts'
import { post } from './post.ts'

/** So many deliveries are remembered for those who ask. */
const LOG_LENGTH = 1000

/**
 * What goes wrong with a webhook: it never comes, comes twice, late (after `seconds`, or when told to),
 * after those that follow it (the next `count`, backwards), or with a forged signature.
 */
export interface WebhookFault extends Fault {
  kind: 'drop' | 'duplicate' | 'delay' | 'reorder' | 'wrong-signature'
  /** Strikes this event only; any event when absent. */
  event?: EventName
}

/** One try to deliver a webhook; `status` is null when nobody answered, `dropped` ones were never sent. */
export interface Delivery {
  eventId: string
  event: string
  attempt: number
  status: number | null
  outcome: 'acknowledged' | 'retrying' | 'given-up' | 'dropped'
}

/** An event with the fault that will strike it. */
export interface PlannedEvent {
  event: PendingEvent
  strike: Strike<WebhookFault> | null
}

/** Sends webhooks, one after the other, in the order in which things happened unless a fault says otherwise. */
export interface Dispatcher {
  faults: FaultQueue<WebhookFault>
  /** Signs nothing yet: gives events their ids and bodies, and leaves out those that will be dropped. */
  plan(drafts: EventDraft[]): PlannedEvent[]
  /** Sends what was planned, once it is in the store. */
  send(planned: PlannedEvent[]): void
  /** Sends again what an earlier run left unacknowledged. */
  resume(): void
  /** Sends everything that waits (delayed, out of order, to be retried), and waits for the answers. */
  deliverPending(): Promise<Delivery[]>
  /** Waits until nothing is on its way; what waits for a timer stays waiting. */
  idle(): Promise<void>
  deliveries(): Delivery[]
  close(): Promise<void>
}

/** A dispatcher over the store's pending events. */
export function createDispatcher(store: Store, options: ResolvedOptions): Dispatcher {
  const faults = createFaultQueue<WebhookFault>()
  const timers = createTimers()
  const closing = new AbortController()
  const accountId = accountIdOf(options.keyId)
  const attempts = new Map<string, number>()
  const forged = new Set<string>()
  const log: Delivery[] = []
  const unfinished = [...store.events.values()]
  let held: PendingEvent[] = []
  let swapped: PendingEvent[] = []
  let line = Promise.resolve()
  let noted = 0

  const note = (
    event: PendingEvent,
    attempt: number,
    status: number | null,
    outcome: Delivery['outcome'],
  ) => {
    log.push({ eventId: event.id, event: event.event, attempt, status, outcome })
    if (log.length > LOG_LENGTH) log.shift()
    noted += 1
  }

  async function deliver(event: PendingEvent) {
    if (closing.signal.aborted) return
    const attempt = (attempts.get(event.id) ?? 0) + 1
    attempts.set(event.id, attempt)
    const secret = forged.has(event.id) ? `not ${options.webhookSecret}` : options.webhookSecret
    const status = await post(options.webhookUrl(), event, secret, closing.signal)
    if (closing.signal.aborted) return
    const acknowledged = status !== null && status >= 200 && status < 300
    const wait = options.webhookRetrySeconds[attempt - 1]
    const retry = !acknowledged && wait !== undefined
    note(event, attempt, status, acknowledged ? 'acknowledged' : retry ? 'retrying' : 'given-up')
    if (retry) return hold(event, wait)
    forget(event)
  }

  function forget(event: PendingEvent) {
    held = held.filter((other) => other.id !== event.id)
    timers.cancel(event.id)
    attempts.delete(event.id)
    forged.delete(event.id)
    if (store.events.has(event.id)) store.commit([remove('events', event.id)])
  }

  function hold(event: PendingEvent, seconds: number | undefined) {
    held = [...held.filter((other) => other.id !== event.id), event]
    if (seconds !== undefined) timers.after(seconds, event.id, () => enqueue(event))
  }

  function enqueue(event: PendingEvent) {
    held = held.filter((other) => other.id !== event.id)
    line = line.then(() => deliver(event))
  }

  function releaseSwapped() {
    const backwards = swapped.toReversed()
    swapped = []
    backwards.forEach(enqueue)
  }

  function sendOne({ event, strike }: PlannedEvent) {
    if (strike?.kind === 'wrong-signature') forged.add(event.id)
    if (strike?.kind === 'delay') return hold(event, strike.seconds)
    if (strike?.kind === 'reorder') {
      swapped.push(event)
      if (strike.last) releaseSwapped()
      return
    }
    enqueue(event)
    if (strike?.kind === 'duplicate') enqueue(event)
  }

  async function idle() {
    for (let seen: Promise<void> | null = null; seen !== line;) {
      seen = line
      await seen
    }
  }

  return {
    faults,
    plan(drafts) {
      const planned = drafts.map((draft) => {
        const body = JSON.stringify(envelope(draft, accountId, options.now()))
        const strike = faults.take((fault) => fault.event === undefined || fault.event === draft.event)
        return { event: { id: randomTail(), event: draft.event, body }, strike }
      })
      const dropped = planned.filter(({ strike }) => strike?.kind === 'drop')
      dropped.forEach(({ event }) => note(event, 0, null, 'dropped'))
      return planned.filter((one) => !dropped.includes(one))
    },
    send: (planned) => planned.forEach(sendOne),
    resume: () => unfinished.splice(0).forEach(enqueue),
    async deliverPending() {
      const before = noted
      releaseSwapped()
      for (const event of held) {
        timers.cancel(event.id)
        enqueue(event)
      }
      await idle()
      return log.slice(Math.max(0, log.length - (noted - before)))
    },
    idle,
    deliveries: () => [...log],
    async close() {
      timers.cancelAll()
      closing.abort()
      await idle()
    },
  }
}
