import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { TopicRule } from '../../platform/realtime/hub.ts'
import { worksAt } from './hours/schedule.repository.ts'

/** The practitioner, the desks of where they work, and who may see all appointments. */
async function mayWatchAgenda({ db }: Deps, actor: Actor | null, practitionerId: string): Promise<boolean> {
  const scope = actor?.grants['appointment.read']
  if (!actor || !scope) return false
  if (scope === 'all') return true
  if (scope === 'facility') return worksAt(db, practitionerId, actor.facilityIds)
  return actor.practitionerId === practitionerId
}

export const topics: TopicRule[] = [
  // Free slots are public, and so is that they changed.
  { pattern: 'practitioner/:id/slots', may: async () => true },
  { pattern: 'practitioner/:id/agenda', may: mayWatchAgenda },
]
