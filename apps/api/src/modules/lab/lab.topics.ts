import type { TopicRule } from '../../platform/realtime/hub.ts'

export const topics: TopicRule[] = [
  // That something changed at a laboratory concerns those who work there.
  {
    pattern: 'laboratory/:id',
    may: async (_deps, actor, id) =>
      actor?.grants['lab.operate'] === 'facility' && actor.facilityIds.includes(id),
  },
]
