import type { Permission } from '@imeds/contracts'
import { authorize, type Actor } from '../../platform/actor.ts'
import { CounterNotFound } from './billing.errors.ts'

/** A counter of one's own facility; any other is not there. @throws CounterNotFound */
export const requireCounter = (actor: Actor, permission: Permission, facilityId: string): void =>
  authorize(
    actor,
    permission,
    (scope) => scope === 'all' || (scope === 'facility' && actor.facilityIds.includes(facilityId)),
    new CounterNotFound(),
  )
