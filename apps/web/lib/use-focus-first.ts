'use client'
import { useEffect, useRef } from 'react'

/** For a step that took another's place: the focus goes to its first field, as the field before it is gone. */
export function useFocusFirst() {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    // The form library replaces fields once more right after their first appearance.
    const frame = requestAnimationFrame(() =>
      form.current?.querySelector<HTMLInputElement>('input:not([type=hidden])')?.focus(),
    )
    return () => cancelAnimationFrame(frame)
  }, [])
  return form
}
