'use client'
import { useState, useSyncExternalStore } from 'react'
import { keep, keyFor, readKept, type GuestKey } from './guest-link.ts'

const watch = (onChange: () => void) => {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}

/** The key of this page, out of the part of the address that no server sees; undefined until the browser has it. */
export function useGuestKey(): { key: GuestKey | null | undefined; exchange: (key: string) => void } {
  const fragment = useSyncExternalStore(
    watch,
    () => location.hash,
    () => null,
  )
  const [exchanged, setExchanged] = useState<GuestKey | null>(null)
  const key = fragment === null ? undefined : keyFor(fragment, exchanged ?? readKept())
  return {
    key,
    exchange: (next) => {
      const held = { link: key?.link ?? next, key: next }
      keep(held)
      setExchanged(held)
    },
  }
}
