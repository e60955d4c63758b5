'use client'
import { useTranslations } from '@imeds/i18n/react'
import { dateInZone, formatCalendarDate, formatInstant } from '@imeds/i18n/time'
import { ActionIcon, VisuallyHidden } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useId } from 'react'
import { useAppLocale } from '@/lib/use-format.ts'
import { useHydrated } from '@/lib/use-hydrated.ts'
import { useNow } from '@/lib/use-now.ts'
import { addDays } from '@/lib/zoned-time.ts'
import type { Day } from './slot-days.ts'
import classes from './slot-picker.module.css'
import { daysShown } from './free-slots.ts'

// The API shows free times so many days ahead.
const horizonDays = 180

type Props = {
  days: readonly Day[]
  chosen: string | null
  onChoose: (date: string) => void
  /** Turns to the days from a date on; undefined is today. */
  onTurn: (from: string | undefined) => void
  from: string | undefined
  /** The clinic's, whose calendar this is. */
  zone: string
}

/** Seven days as a radio group, and the way to earlier and later ones. */
export function DayStrip({ days, chosen, onChoose, onTurn, from, zone }: Props) {
  const t = useTranslations('scheduling.slots')
  const locale = useAppLocale()
  const group = useId()
  const first = days[0]?.date ?? ''
  const last = days.at(-1)?.date ?? first
  const hydrated = useHydrated()
  const now = useNow(60_000)
  const today = now === null ? null : dateInZone(now, zone)
  const atStart = from === undefined || today === null || first <= today
  const atEnd = today === null || addDays(last, daysShown) > addDays(today, horizonDays)
  const turnBack = () => {
    const earlier = addDays(first, -daysShown)
    onTurn(today !== null && earlier <= today ? undefined : earlier)
  }
  return (
    <div className={classes['strip']}>
      <div className={classes['month']}>
        <span aria-hidden>{formatCalendarDate(chosen ?? first, locale, 'month')}</span>
        <span>
          <ActionIcon
            variant="default"
            size={44}
            aria-label={t('earlier')}
            disabled={atStart}
            onClick={turnBack}
          >
            <IconChevronLeft size={20} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size={44}
            aria-label={t('later')}
            disabled={atEnd}
            onClick={() => onTurn(addDays(last, 1))}
          >
            <IconChevronRight size={20} aria-hidden />
          </ActionIcon>
        </span>
      </div>
      <fieldset className={classes['days']} disabled={!hydrated}>
        <VisuallyHidden component="legend">{t('day')}</VisuallyHidden>
        {days.map(({ date, slots }) => (
          <label key={date} data-empty={slots.length === 0 || undefined}>
            <input
              type="radio"
              name={group}
              value={date}
              checked={date === chosen}
              disabled={slots.length === 0 && date !== chosen}
              onChange={() => onChoose(date)}
              aria-label={t('dayName', {
                day: formatCalendarDate(date, locale, 'day'),
                count: slots.length,
              })}
            />
            <span aria-hidden>
              <small>{formatInstant(`${date}T00:00:00Z`, { zone: 'UTC', style: 'weekday', locale })}</small>
              <b>{Number(date.slice(8))}</b>
              <small className={classes['count']}>
                {slots.length > 0 ? t('free', { count: String(slots.length) }) : t('none')}
              </small>
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}
