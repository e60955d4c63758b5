'use client'
import { call } from '@imeds/client'
import { renewSession } from '@imeds/contracts/identity'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent } from 'react'
import { useSession } from './use-session.tsx'

// Also keeps a device whose clock is ahead from asking without pause.
const shortestTimer = 30_000
const longestTimer = 2 ** 31 - 1

function useAt(instant: string | null, act: () => void) {
  const latest = useEffectEvent(act)
  useEffect(() => {
    if (instant == null) return
    const wait = Date.parse(instant) - Date.now()
    const timer = setTimeout(() => latest(), Math.min(longestTimer, Math.max(shortestTimer, wait)))
    return () => clearTimeout(timer)
  }, [instant])
}

/** Changes an old session's token while it is in use, and shows at once when the session has ended by itself. */
export function KeepSession() {
  const { renewAfter, expiresAt } = useSession()
  const router = useRouter()
  const refresh = () => router.refresh()
  // A renewal that fails leaves the old token good until it expires; the refresh then shows it.
  useAt(renewAfter, () => void call(renewSession).then(refresh, () => {}))
  useAt(expiresAt, refresh)
  return null
}
