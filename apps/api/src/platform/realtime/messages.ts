import type { z } from 'zod'
import type { AnyLiveMessage, LiveMessage } from '@imeds/contracts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { DomainError } from '../errors.ts'

/** A message of a module's own on `/ws`: what it is, and what is done about it. Nobody need be signed in. */
export type MessageRule = {
  message: AnyLiveMessage
  run: (deps: Deps, actor: Actor | null, body: any) => Promise<any>
}

/** Binds a live message to its use case. */
export const onMessage = <B extends z.ZodType, R extends z.ZodType, C extends string>(
  message: LiveMessage<B, R, C>,
  run: (deps: Deps, actor: Actor | null, body: z.output<B>) => Promise<z.output<R>>,
): MessageRule => ({ message, run })

export type Answer = { body: unknown } | { code: string }

/** Answers what a socket asked, out of the rules of all modules. A fault of ours is told to `onFault` and hidden. */
export function createAnswering(
  deps: Deps,
  rules: readonly MessageRule[],
  onFault: (error: unknown) => void,
): (actor: Actor | null, name: string, body: unknown) => Promise<Answer> {
  const byName = new Map(rules.map((rule) => [rule.message.name, rule]))
  return async (actor, name, body) => {
    const rule = byName.get(name)
    if (!rule) return { code: 'not_found' }
    const parsed = (rule.message.body as z.ZodType).safeParse(body)
    if (!parsed.success) return { code: 'invalid_request' }
    try {
      // Serialised from the contract, as over HTTP: a field that it lacks never leaves.
      const answer: unknown = await rule.run(deps, actor, parsed.data)
      return { body: (rule.message.reply as z.ZodType).parse(answer) }
    } catch (error) {
      if (error instanceof DomainError) return { code: error.code }
      onFault(error)
      return { code: 'internal' }
    }
  }
}
