'use client'
import { call, isApiError, query } from '@imeds/client'
import {
  discardPrescriptionDraft,
  getPrescriptionDraft,
  savePrescriptionDraft,
} from '@imeds/contracts/prescriptions'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useAutosave } from '@/lib/use-autosave.ts'
import type { Draft } from '../types.ts'
import {
  emptyDraft,
  isBlank,
  toBody,
  toText,
  withoutRefused,
  withRefusals,
  type DraftText,
  type Saved,
} from './draft-state.ts'

const pause = 600
/** Each round takes at least one refused thing out; a draft has no more lines and overrides than this. */
const mostRounds = 100

const begun = (draft: Draft | null): { text: DraftText; saved: Saved | null } => {
  if (draft === null) return { text: emptyDraft, saved: null }
  const { text, keys } = toText(draft)
  return { text, saved: { draft, keys } }
}

/** The prescription while it is written: saved whole after each change, with what the rules say to it. */
export function useDraft(encounterId: string, draft: Draft | null) {
  const cache = useQueryClient()
  const readKey = query(getPrescriptionDraft, { params: { id: encounterId } }).queryKey
  const [start] = useState(() => begun(draft))
  const [text, setText] = useState(start.text)
  const [saved, setSaved] = useState(start.saved)
  const latest = useRef(start.text)
  const savedKeys = useRef(start.saved?.keys ?? [])

  const show = (next: DraftText) => {
    latest.current = next
    setText(next)
  }
  const keep = async (next: Saved | null) => {
    // An older answer that is still on its way must not undo this one.
    await cache.cancelQueries({ queryKey: readKey })
    savedKeys.current = next?.keys ?? []
    setSaved(next)
    cache.setQueryData(readKey, { draft: next?.draft ?? null })
  }

  const save = async (written: DraftText) => {
    if (isBlank(written) && draftIsOurs(saved)) return discard()
    let sent = written
    for (let round = 0; ; round++) {
      const { body, keys } = toBody(sent)
      try {
        const reply = await call(savePrescriptionDraft, { params: { id: encounterId }, body })
        return await keep({ draft: reply, keys })
      } catch (error) {
        const left = isApiError(error) ? withoutRefused(sent, keys, error.fields) : null
        if (left === null || round >= mostRounds) throw error
        show(withRefusals(latest.current, sent, left))
        sent = left
      }
    }
  }
  const discard = async () => {
    if (saved !== null) await call(discardPrescriptionDraft, { params: { id: encounterId } })
    await keep(null)
  }
  const { current: state, ...autosave } = useAutosave(save, pause)

  // The notes changed, or another window wrote: findings and blockers are the server's; lines only while ours are safe.
  const arrived = useEffectEvent((newest: Draft | null) => {
    if (newest === null || newest === saved?.draft || autosave.state() !== 'saved') return
    const theirs = begun(newest)
    const same = JSON.stringify(toBody(theirs.text).body) === JSON.stringify(toBody(latest.current).body)
    if (same) return setSaved({ draft: newest, keys: savedKeys.current })
    savedKeys.current = theirs.saved?.keys ?? []
    setSaved(theirs.saved)
    show(theirs.text)
  })
  useEffect(() => arrived(draft), [draft])

  return {
    text,
    saved,
    state,
    error: autosave.error(),
    flush: autosave.flush,
    change: (by: (now: DraftText) => DraftText) => {
      show(by(latest.current))
      autosave.change(latest.current)
    },
    /** Throws the draft away; what waits to be saved goes with it. */
    discard: async () => {
      autosave.drop()
      show(emptyDraft)
      await discard()
    },
  }
}
export type DraftWork = ReturnType<typeof useDraft>

/** A first version that was emptied again is as if it had never been begun; an amendment is not given up silently. */
const draftIsOurs = (saved: Saved | null) => saved === null || saved.draft.amendReason === null
