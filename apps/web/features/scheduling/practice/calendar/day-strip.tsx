'use client'
import { useTranslations } from '@imeds/i18n/react'
import classes from './calendar.module.css'
import { DayName } from './day-name.tsx'

type Props = { dates: readonly string[]; date: string; onDate: (date: string) => void }

/** The days of the week to choose from, where only one of them has room. */
export function DayStrip({ dates, date, onDate }: Props) {
  const t = useTranslations('practice.calendar')
  return (
    <fieldset className={classes['strip']} aria-label={t('day')}>
      {dates.map((one) => (
        <button key={one} type="button" aria-pressed={one === date} onClick={() => onDate(one)}>
          <DayName date={one} />
        </button>
      ))}
    </fieldset>
  )
}
