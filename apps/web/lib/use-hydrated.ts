'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => {}

/**
 * Whether the browser has taken over what the server rendered. Before that a choice would be lost: controls that
 * only a script understands wait for it by being disabled.
 */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
