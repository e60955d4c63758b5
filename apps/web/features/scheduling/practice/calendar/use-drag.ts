'use client'
import { useEffect, useEffectEvent, useRef, useState, type PointerEvent } from 'react'
import { between, type Cell, type Selection } from './selection.ts'

const longPress = 350
const jitter = 8

/** The field of the grid at a point; what lies above the grid does not hide it. */
function cellAt({ clientX, clientY }: { clientX: number; clientY: number }): Cell | null {
  for (const element of document.elementsFromPoint(clientX, clientY)) {
    if (!(element instanceof HTMLElement)) continue
    const { date, at } = element.dataset
    if (date !== undefined && at !== undefined) return { date, at: Number(at) }
  }
  return null
}

type Press = { anchor: Cell; x: number; y: number; timer: ReturnType<typeof setTimeout> | undefined }

/**
 * Choosing a time by dragging: at once with a mouse or pen, after a long press with a finger, so that a page still
 * scrolls. A click or tap chooses one field.
 */
export function useDrag(onSelect: (selection: Selection) => void) {
  const [drag, setDrag] = useState<{ anchor: Cell; head: Cell } | null>(null)
  const press = useRef<Press>(null)
  const area = useRef<HTMLDivElement>(null)
  const isDragging = useEffectEvent(() => drag !== null)
  useEffect(() => {
    const element = area.current
    // React's own listener is passive and could not keep the page from scrolling.
    const hold = (event: TouchEvent) => {
      if (isDragging()) event.preventDefault()
    }
    element?.addEventListener('touchmove', hold, { passive: false })
    return () => element?.removeEventListener('touchmove', hold)
  }, [])

  const release = () => {
    clearTimeout(press.current?.timer)
    press.current = null
    setDrag(null)
  }
  return {
    area,
    selection: drag && between(drag.anchor, drag.head),
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        const anchor = event.button === 0 ? cellAt(event) : null
        if (!anchor || !(event.target instanceof HTMLElement && event.target.dataset['at'])) return
        const begin = () => setDrag({ anchor, head: anchor })
        const timer = event.pointerType === 'touch' ? setTimeout(begin, longPress) : undefined
        press.current = { anchor, x: event.clientX, y: event.clientY, timer }
        if (timer === undefined) begin()
      },
      onPointerMove: (event: PointerEvent) => {
        if (!press.current) return
        const { anchor, x, y } = press.current
        if (!drag) {
          if (Math.hypot(event.clientX - x, event.clientY - y) > jitter) release()
          return
        }
        const head = cellAt(event)
        if (head?.date === anchor.date && head.at !== drag.head.at) setDrag({ anchor, head })
      },
      onPointerUp: () => {
        if (!press.current) return
        const { anchor } = press.current
        onSelect(between(anchor, drag?.head ?? anchor))
        release()
      },
      onPointerCancel: release,
      onPointerLeave: release,
    },
  }
}
