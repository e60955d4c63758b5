'use client'
import { isApiError } from '@imeds/client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { createAutosave, type Autosave, type SaveState } from './autosave.ts'

const passing = ['offline', 'unavailable', 'internal', 'too_many_requests']

const repeatAfter = (error: unknown) =>
  isApiError(error) && passing.includes(error.code) ? Math.max(5, error.retryAfter ?? 0) * 1000 : null

/** An autosave that always saves by the newest function that it was given. */
function following<T>(first: (value: T) => Promise<unknown>, pause: number) {
  let latest = first
  const autosave = createAutosave<T>({ save: (value) => latest(value), pause, repeatAfter })
  const follow = (next: typeof first) => {
    latest = next
  }
  return { autosave, follow }
}

/** An autosave for the life of a component. It saves early when the page is left, and asks before unsaved work is lost. */
export function useAutosave<T>(
  save: (value: T) => Promise<unknown>,
  pause = 800,
): Autosave<T> & { current: SaveState } {
  const [{ autosave, follow }] = useState(() => following(save, pause))
  useEffect(() => follow(save))
  const current = useSyncExternalStore(autosave.watch, autosave.state, () => 'saved' as const)

  useEffect(() => {
    const flush = () => void autosave.flush()
    const leave = (event: BeforeUnloadEvent) => {
      if (autosave.state() === 'saved') return
      flush()
      event.preventDefault()
    }
    const hide = () => document.visibilityState === 'hidden' && flush()
    window.addEventListener('beforeunload', leave)
    window.addEventListener('online', flush)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('beforeunload', leave)
      window.removeEventListener('online', flush)
      document.removeEventListener('visibilitychange', hide)
      flush()
    }
  }, [autosave])
  return { ...autosave, current }
}
