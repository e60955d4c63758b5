'use client'
import { useState } from 'react'
import { whatWent, type Day } from './slot-days.ts'

export type Vanished = { gone: string[]; chosenGone: string | null }
const nothing: Vanished = { gone: [], chosenGone: null }

/**
 * Compares each look at the same days with the one before, so that what went can be said.
 * @param window names the days looked at: another window is no news
 */
export function useVanished(
  days: readonly Day[] | undefined,
  window: string,
  chosen: string | null,
): Vanished {
  const [last, setLast] = useState({ window, days, vanished: nothing })
  if (last.days === days && last.window === window) return last.vanished
  const vanished =
    last.window === window && last.days && days ? toVanished(last.days, days, chosen, last.vanished) : nothing
  setLast({ window, days, vanished })
  return vanished
}

function toVanished(
  before: readonly Day[],
  after: readonly Day[],
  chosen: string | null,
  earlier: Vanished,
): Vanished {
  const { gone, chosenGone } = whatWent(before, after, chosen)
  if (gone.length === 0) return earlier
  return { gone, chosenGone: chosenGone ? chosen : null }
}
