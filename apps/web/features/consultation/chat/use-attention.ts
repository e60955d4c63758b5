'use client'
import { useEffect, useState, type RefObject } from 'react'

/** Whether an element is on the screen of a page that is looked at. */
export function useAttention(ref: RefObject<Element | null>): boolean {
  const [onScreen, setOnScreen] = useState(false)
  const [pageVisible, setPageVisible] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (element === null) return
    const observer = new IntersectionObserver((seen) =>
      setOnScreen(seen.some(({ isIntersecting }) => isIntersecting)),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  useEffect(() => {
    const look = () => setPageVisible(document.visibilityState === 'visible')
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  return onScreen && pageVisible
}
