import type { Db, Tx } from '../../platform/db/database.ts'
import type { TopicRule } from '../../platform/realtime/hub.ts'
import { findEncounter, listParticipants, type EncounterRow } from './encounter.repository.ts'
import { sideOf } from './encounter.scope.ts'

/** Who hears of a change in an encounter: the room, its people, and the waiting room behind it. */
export async function encounterTopics(
  db: Db | Tx,
  encounter: Pick<EncounterRow, 'id' | 'patient_id' | 'practitioner_id' | 'practitioner_user_id'>,
): Promise<string[]> {
  const people = await listParticipants(db, encounter)
  return [
    `encounter/${encounter.id}`,
    `practitioner/${encounter.practitioner_id}/agenda`,
    ...people.map((id) => `user/${id}`),
  ]
}

export const topics: TopicRule[] = [
  {
    pattern: 'encounter/:id',
    may: async ({ db }, actor, id) => {
      const encounter = actor && (await findEncounter(db, id))
      return Boolean(encounter && (await sideOf(db, actor, encounter)))
    },
  },
]
