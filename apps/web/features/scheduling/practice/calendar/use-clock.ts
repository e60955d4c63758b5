'use client'
import { formatInstant } from '@imeds/i18n/time'
import { useAppLocale } from '@/lib/use-format.ts'

/** Says minutes after midnight as a time of day, `9:30 am`. */
export function useClock(): (minutes: number) => string {
  const locale = useAppLocale()
  return (minutes) => formatInstant(minutes * 60_000, { zone: 'UTC', style: 'time', locale })
}
