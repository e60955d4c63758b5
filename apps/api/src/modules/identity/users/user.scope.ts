import type { Actor } from '../../../platform/actor.ts'
import { authorize } from '../../../platform/actor.ts'
import { UserNotFound } from '../identity.errors.ts'

/** People belong to no facility: who manages them manages all, a narrower scope reaches nobody. */
export const reachesUsers = (actor: Actor): boolean => actor.grants['user.manage'] === 'all'

/** @throws {UserNotFound} */
export const authorizeUsers = (actor: Actor): void =>
  authorize(actor, 'user.manage', (scope) => scope === 'all', new UserNotFound())
