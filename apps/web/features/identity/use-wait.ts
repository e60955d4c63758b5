'use client'
import { useEffect, useState } from 'react'

/** Milliseconds that are left of a wait of so many seconds, which begins whenever `of` is another thing; 0 at its end. */
export function useWait(of: unknown, seconds: number): number {
  const [begun, setBegun] = useState<{ of: unknown; at: number; now: number } | null>(null)
  useEffect(() => {
    if (seconds <= 0) return
    const at = Date.now()
    const tick = () => setBegun({ of, at, now: Date.now() })
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [of, seconds])
  if (seconds <= 0) return 0
  if (begun === null || begun.of !== of) return seconds * 1000
  return Math.max(0, seconds * 1000 - (begun.now - begun.at))
}
