'use client'
import { useState, type KeyboardEvent } from 'react'
import type { Span } from './days.ts'
import { between, moved, type Cell, type Selection } from './selection.ts'

type Options = {
  active: Cell
  shown: Span
  onMove: (cell: Cell) => void
  onSelect: (selection: Selection) => void
  onBegin: (cell: Cell) => void
  onLeave: () => void
}

/** Choosing a time by keys: arrows move, Enter begins and ends, Shift with an arrow does both, Escape leaves. */
export function useKeys({ active, shown, onMove, onSelect, onBegin, onLeave }: Options) {
  const [anchor, setAnchor] = useState<Cell | null>(null)
  const begin = () => {
    setAnchor(active)
    onBegin(active)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && anchor) {
      setAnchor(null)
      onLeave()
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (anchor) {
        setAnchor(null)
        onSelect(between(anchor, active))
      } else begin()
    } else {
      const next = moved(active, event.key, shown)
      if (!next) return
      if (event.shiftKey && !anchor) begin()
      // A selection stays on its day.
      if ((anchor || event.shiftKey) && next.date !== active.date) return
      onMove(next)
    }
    event.preventDefault()
  }
  return { selection: anchor && between(anchor, active), onKeyDown }
}
