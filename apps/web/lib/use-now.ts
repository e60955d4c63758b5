'use client'
import { useEffect, useState } from 'react'

/** The time in milliseconds, renewed at each interval. Null on the server and in the first render, which must agree. */
export function useNow(interval: number): number | null {
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    const tick = () => setNow(Date.now())
    tick()
    const timer = setInterval(tick, interval)
    return () => clearInterval(timer)
  }, [interval])
  return now
}
