'use client'
import { dateInZone } from '@imeds/i18n/time'
import { useNow } from '@/lib/use-now.ts'

/** Today's date in a zone; the server's word until the browser has its clock, and the next day after midnight. */
export function useToday(zone: string, atFirst: string): string {
  const now = useNow(30_000)
  return now === null ? atFirst : dateInZone(now, zone)
}
