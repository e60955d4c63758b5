'use client'
import { homeZone } from '@/lib/home-zone.ts'
import { useFormat } from '@/lib/use-format.ts'

/** Day with year, and time: a trail is read years later. */
export function FullTime({ instant }: { instant: string }) {
  const { instant: format } = useFormat()
  return (
    <time dateTime={instant}>
      {format(instant, homeZone, 'date')}, {format(instant, homeZone, 'time')}
    </time>
  )
}
