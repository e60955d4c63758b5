import { sql } from 'kysely'
import type { EventType, PayloadOf, Published } from '@imeds/contracts'
import type { Deps } from '../deps.ts'
import type { Tx } from '../db/database.ts'
import { newId } from '../ids.ts'
import { eventChannel } from '../realtime/hub.ts'

export type EventMeta = { eventId: string }
export type Publish = (tx: Tx, event: Published) => Promise<void>

export type Subscriber =
  | {
      event: string
      /** Unique: names the subscriber in the table of handled events. */
      name: string
      when: 'after_commit'
      handle: (deps: Deps, payload: any, meta: EventMeta) => Promise<void>
    }
  | {
      event: string
      name: string
      when: 'in_transaction'
      handle: (deps: Deps, tx: Tx, payload: any, meta: EventMeta) => Promise<void>
    }

/**
 * A subscriber that runs in a job of its own after the publisher committed, again if it fails. It must be idempotent
 * by `meta.eventId`, and it is where outside services are called.
 */
export const afterCommit = <E extends EventType<any>>(
  event: E,
  name: string,
  handle: (deps: Deps, payload: PayloadOf<E>, meta: EventMeta) => Promise<void>,
): Subscriber => ({ event: event.eventName, name, when: 'after_commit', handle })

/** A subscriber that runs inside the publisher's transaction: for what must be true at the same instant. Database only. */
export const inSameTransaction = <E extends EventType<any>>(
  event: E,
  name: string,
  handle: (deps: Deps, tx: Tx, payload: PayloadOf<E>, meta: EventMeta) => Promise<void>,
): Subscriber => ({ event: event.eventName, name, when: 'in_transaction', handle })

/** Builds `publish` for a list of subscribers. */
export function createPublisher(subscribers: readonly Subscriber[], deps: () => Deps): Publish {
  const byEvent = Map.groupBy(subscribers, (subscriber) => subscriber.event)
  return async (tx, { name, payload, topics }) => {
    const eventId = newId()
    for (const subscriber of byEvent.get(name) ?? []) {
      if (subscriber.when === 'in_transaction') await subscriber.handle(deps(), tx, payload, { eventId })
      else
        await deps().jobs.add(
          tx,
          'deliver_event',
          { eventId, subscriber: subscriber.name, payload },
          { maxAttempts: 12 },
        )
    }
    // NOTIFY is delivered at commit and carries names and ids only.
    const messages = topics.map((topic) => JSON.stringify({ topic, name, id: eventId }))
    if (messages.length)
      await sql`select pg_notify(${eventChannel}, message) from unnest(${messages}::text[]) as message`.execute(
        tx,
      )
  }
}
