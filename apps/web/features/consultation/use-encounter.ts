'use client'
import { query, queryKey } from '@imeds/client'
import { getClinicalNote, getEncounter } from '@imeds/contracts/consultation'
import { getPrescriptionDraft } from '@imeds/contracts/prescriptions'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Encounter } from './types.ts'
import { useTopic } from '@/lib/socket.tsx'

const whileWaiting = 30_000

/** The encounter, kept fresh. The place in the queue moves with other rooms, of which nobody may hear: it is asked for. */
export function useEncounter(id: string) {
  const cache = useQueryClient()
  const encounter = useQuery({
    ...query(getEncounter, { params: { id } }),
    refetchInterval: ({ state }) => (state.data?.status === 'arrived' ? whileWaiting : false),
  })
  useTopic(`encounter/${id}`, ({ name }) => {
    if (name === 'chat_message.sent') return
    void encounter.refetch()
    // What may be prescribed depends on whether the patient was seen.
    if (name === 'encounter.mode_held')
      void cache.invalidateQueries({ queryKey: queryKey(getPrescriptionDraft, { params: { id } }) })
    // The patient may read the notes from the end on.
    if (name === 'encounter.finished')
      void cache.invalidateQueries({ queryKey: queryKey(getClinicalNote, { params: { id } }) })
  })
  return encounter
}

/** Takes an encounter that an action answered. A reading that began before the action must not undo it. */
export function useAnsweredEncounter(id: string) {
  const cache = useQueryClient()
  const { queryKey: key } = query(getEncounter, { params: { id } })
  return async (answered: Encounter) => {
    await cache.cancelQueries({ queryKey: key })
    cache.setQueryData(key, answered)
  }
}
