'use client'
import type { ReactNode } from 'react'
import { useHydrated } from '@/lib/use-hydrated.ts'
import classes from './results.module.css'

/** Controls that count at once: disabled, though not faded, for the moment before the script is there. */
export function Waiting({ children }: { children: ReactNode }) {
  const hydrated = useHydrated()
  return (
    <fieldset className={classes['controls']} disabled={!hydrated}>
      {children}
    </fieldset>
  )
}
