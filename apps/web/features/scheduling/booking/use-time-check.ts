'use client'
import { dateInZone } from '@imeds/i18n/time'
import { useState } from 'react'
import { nearestTo, type Slot } from '../slots/slot-days.ts'
import { useFreeSlots } from '../slots/use-free-slots.ts'
import type { Choice } from './choice.ts'

const offered = 6

/** Whether the chosen time is still free, live, and which are nearest to it. `paused`: we are taking it ourselves. */
export function useTimeCheck(choice: Choice, zone: string, { paused }: { paused: boolean }) {
  const source = { practitionerId: choice.practitioner, facilityId: choice.facility, mode: choice.mode }
  const { data, isPending } = useFreeSlots(source, dateInZone(choice.at, zone))
  const isFree = data?.days.some(({ slots }) => slots.some(({ startsAt }) => startsAt === choice.at))
  // What we hold is not free for others: the look before we took it counts.
  const [last, setLast] = useState(true)
  const seen = paused ? last : (isFree ?? last)
  if (seen !== last) setLast(seen)
  const near: Slot[] = data ? nearestTo(data.days, choice.at, offered) : []
  return { isPending, isGone: !seen, near }
}
