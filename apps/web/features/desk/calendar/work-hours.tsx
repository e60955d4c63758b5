'use client'
import type { WorkingDay } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { useFormat } from '@/lib/use-format.ts'
import classes from './calendar.module.css'

type Props = { day: WorkingDay | undefined; zone: string }

/** When a doctor works on a day, and when they are away; nothing before it is known. */
export function WorkHours({ day, zone }: Props) {
  const t = useTranslations('desk.calendar')
  const { instant } = useFormat()
  if (!day) return null
  const span = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
    t('span', { from: instant(startsAt, zone, 'time'), to: instant(endsAt, zone, 'time') })
  const { open, away } = day
  return (
    <span className={classes['hours']}>
      {open.length > 0 ? (
        open.map((one) => <span key={one.startsAt}>{span(one)}</span>)
      ) : away.length === 0 ? (
        <span>{t('notWorking')}</span>
      ) : null}
      {away.map((one) => (
        <span key={one.startsAt} className={classes['away']}>
          {t(isWholeDay(one) ? `wholeDay.${one.kind}` : `away.${one.kind}`, { span: span(one) })}
        </span>
      ))}
    </span>
  )
}

/** From midnight to midnight; a day with a change of clocks is an hour off. */
const isWholeDay = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): boolean =>
  Date.parse(endsAt) - Date.parse(startsAt) >= 23 * 3_600_000
