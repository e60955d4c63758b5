'use client'
import { useQuery } from '@tanstack/react-query'
import { useTopic } from '@/lib/socket.tsx'
import { freeSlots, type SlotSource } from './free-slots.ts'

/** The free times of some days, live: who takes one takes it from every open screen. */
export function useFreeSlots(source: SlotSource, from?: string) {
  const slots = useQuery({
    ...freeSlots(source, from),
    // Times also go by without anybody taking them.
    refetchInterval: 60_000,
  })
  useTopic(`practitioner/${source.practitionerId}/slots`, () => void slots.refetch())
  return slots
}
