'use client'
import type { ScheduleException } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { dateInZone } from '@imeds/i18n/time'
import { useFormat } from '@/lib/use-format.ts'
import { clockInZone } from '@/lib/zoned-time.ts'
import type { Practice } from '../practice.ts'

/** When something is blocked or open, and where, in words. */
export function useExceptionWords({ zone, places }: Practice) {
  const t = useTranslations('practice.exception')
  const modeOf = useTranslations('common.modes')
  const { instant } = useFormat()
  return ({ startsAt, endsAt, facilityId, mode, kind }: ScheduleException) => {
    const place = places.find(({ id }) => id === facilityId)
    const there = place?.zone ?? zone
    // A day that ends at midnight ends on its own date.
    const last = new Date(Date.parse(endsAt) - 1).toISOString()
    const sameDay = dateInZone(startsAt, there) === dateInZone(last, there)
    const whole = clockInZone(startsAt, there) === '00:00' && clockInZone(endsAt, there) === '00:00'
    const day = (at: string) => instant(at, there, 'date')
    const time = (at: string) => instant(at, there, 'time')
    const when = whole
      ? sameDay
        ? `${day(startsAt)}, ${t('wholeDay')}`
        : `${day(startsAt)} – ${day(last)}`
      : sameDay
        ? `${day(startsAt)}, ${time(startsAt)} – ${time(endsAt)}`
        : `${day(startsAt)}, ${time(startsAt)} – ${day(endsAt)}, ${time(endsAt)}`
    return {
      kind: t(`kinds.${kind}`),
      when,
      where: [place?.name ?? t('everywhere'), mode ? modeOf(mode) : t('everyMode')].join(' · '),
    }
  }
}
