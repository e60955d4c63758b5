'use client'
import { call, isApiError, query, queryKey } from '@imeds/client'
import { getClinicalNote, saveClinicalNote } from '@imeds/contracts/consultation'
import { getPrescriptionDraft } from '@imeds/contracts/prescriptions'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useAutosave } from '@/lib/use-autosave.ts'
import { differingSections, merged, sectionsOf, type NoteSections, type Section } from '../note-sections.ts'
import type { ClinicalNote } from '../types.ts'

export type Choice = Partial<Record<Section, 'mine' | 'theirs'>>
export type Conflict = { mine: NoteSections; theirs: ClinicalNote; sections: Section[] }

const pause = 1000

/** The notes while they are written: saved by themselves, and never over what somebody else saved meanwhile. */
export function useNotes(encounterId: string) {
  const cache = useQueryClient()
  const read = query(getClinicalNote, { params: { id: encounterId } })
  const note = useQuery(read)
  const [text, setText] = useState<NoteSections | null>(null)
  // What somebody else saved, as long as it contradicts what stands here.
  const [theirs, setTheirs] = useState<ClinicalNote | null>(null)
  const version = useRef(0)

  const adopt = (newest: ClinicalNote) => {
    version.current = newest.version
    cache.setQueryData(read.queryKey, newest)
  }
  const save = async (written: NoteSections) => {
    try {
      adopt(
        await call(saveClinicalNote, {
          params: { id: encounterId },
          body: { version: version.current, ...written },
        }),
      )
    } catch (error) {
      if (!isApiError(error) || error.code !== 'note_changed') throw error
      const newest = await call(getClinicalNote, { params: { id: encounterId } })
      // Our own saving, whose answer was lost, is no conflict.
      if (differingSections(written, newest).length > 0) {
        setTheirs(newest)
        throw error
      }
      adopt(newest)
    }
    // What a prescription still lacks depends on the notes.
    void cache.invalidateQueries({
      queryKey: queryKey(getPrescriptionDraft, { params: { id: encounterId } }),
    })
  }
  const { current: state, ...autosave } = useAutosave(save, pause)

  const arrived = useEffectEvent((newest: ClinicalNote) => {
    if (text !== null && (autosave.state() !== 'saved' || newest.version <= version.current)) return
    version.current = newest.version
    setText(sectionsOf(newest))
  })
  useEffect(() => {
    if (note.data) arrived(note.data)
  }, [note.data])

  const conflict: Conflict | null =
    text === null || theirs === null
      ? null
      : { mine: text, theirs, sections: differingSections(text, theirs) }

  return {
    note,
    text,
    conflict,
    state,
    error: autosave.error(),
    flush: autosave.flush,
    write: (change: Partial<NoteSections>) => {
      if (text === null || conflict !== null) return
      const written = { ...text, ...change }
      setText(written)
      autosave.change(written)
    },
    resolve: (choice: Choice) => {
      if (conflict === null) return
      const agreed = merged(conflict.mine, conflict.theirs, choice)
      version.current = conflict.theirs.version
      setTheirs(null)
      setText(agreed)
      autosave.change(agreed)
      void autosave.flush()
    },
  }
}
export type Notes = ReturnType<typeof useNotes>
