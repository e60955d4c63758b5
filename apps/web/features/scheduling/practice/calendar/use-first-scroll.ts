'use client'
import { useEffect, useRef, type RefObject } from 'react'
import type { CalendarDay, Span } from './days.ts'
import { step } from './selection.ts'

type View = {
  days: readonly CalendarDay[]
  shown: Span
  now: { date: string; minutes: number } | null
}

/** Begins where something is to be seen: an hour before now, else when the week opens. */
export function useFirstScroll(area: RefObject<HTMLElement | null>, { days, shown, now }: View): void {
  const done = useRef(false)
  const opens = Math.min(...days.flatMap(({ open }) => open.map(({ start }) => start)))
  const here = now !== null && days.some(({ date }) => date === now.date)
  const target = here ? now.minutes - 2 * step : opens
  const { start } = shown
  const ready = now !== null && Number.isFinite(target)
  useEffect(() => {
    const row = area.current?.querySelector('tbody tr')
    if (done.current || !ready || !area.current || !row) return
    done.current = true
    area.current.scrollTo({ top: ((target - start) / step) * row.getBoundingClientRect().height })
  }, [area, ready, target, start])
}
