import { grants, type AnyEndpoint, type InputOf, type ReplyOf, type Role } from '@imeds/contracts'
import type { Actor } from '../platform/actor.ts'
import type { Deps } from '../platform/deps.ts'
import { createPublisher } from '../platform/events/events.ts'
import type { RequestContext } from '../platform/http/route.ts'
import { newId } from '../platform/ids.ts'
import { createLogger } from '../platform/logger.ts'
import type { Module } from '../platform/module.ts'

export type Ground = Pick<Deps, 'db' | 'config' | 'clock'>

export const actorOf = (userId: string, role: Role, facilityIds: readonly string[] = []): Actor => ({
  userId,
  sessionId: newId(),
  role,
  grants: grants[role],
  facilityIds: [...facilityIds],
  practitionerId: null,
})

/**
 * Runs use cases of some modules as their routes would. Nothing is told and no job is planned: nobody wants a year of
 * messages on the first day. Only the subscribers of `hearing` hear of what happens.
 */
export function runnerOf(
  { db, config, clock }: Ground,
  modules: readonly Module[],
  hearing: readonly Module[] = [],
) {
  const deps: Deps = {
    db,
    config,
    clock,
    log: createLogger('silent'),
    publish: createPublisher(
      hearing.flatMap(({ subscribers }) => subscribers ?? []),
      () => deps,
    ),
    jobs: { add: async () => {}, cancel: async () => {} },
  }
  const routes = modules.flatMap((module) => module.routes ?? [])
  return async <E extends AnyEndpoint>(endpoint: E, actor: Actor, input: InputOf<E>): Promise<ReplyOf<E>> => {
    const route = routes.find((one) => one.endpoint.id === endpoint.id)
    const reply: unknown = await route!.run(deps, actor, input, { audit: {} } as RequestContext)
    return reply as ReplyOf<E>
  }
}
