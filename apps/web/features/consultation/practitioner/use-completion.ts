'use client'
import { mutation, queryKey } from '@imeds/client'
import { completeEncounter, getClinicalNote, listEncounters } from '@imeds/contracts/consultation'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAnsweredEncounter } from '../use-encounter.ts'

/** Ends the consultation, after what was written is safe. */
export function useCompletion(id: string, saveNotes: () => Promise<boolean>) {
  const cache = useQueryClient()
  const answered = useAnsweredEncounter(id)
  const [saving, setSaving] = useState(false)
  const [unsaved, setUnsaved] = useState(false)
  const complete = useMutation({
    ...mutation(completeEncounter),
    onSuccess: async (finished) => {
      await answered(finished)
      void cache.invalidateQueries({ queryKey: queryKey(listEncounters) })
      void cache.invalidateQueries({ queryKey: queryKey(getClinicalNote, { params: { id } }) })
    },
  })
  return {
    pending: saving || complete.isPending,
    error: complete.error,
    unsaved,
    complete: async () => {
      setSaving(true)
      const safe = await saveNotes()
      setSaving(false)
      setUnsaved(!safe)
      if (safe) complete.mutate({ params: { id } })
    },
  }
}
