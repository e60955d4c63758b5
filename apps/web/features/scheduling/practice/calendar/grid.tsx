'use client'
import { useTranslations } from '@imeds/i18n/react'
import { VisuallyHidden } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { ScheduleException } from '@imeds/contracts/scheduling'
import classes from './calendar.module.css'
import { Cells } from './cells.tsx'
import { hoursShown, type CalendarDay } from './days.ts'
import { DayEvents } from './day-events.tsx'
import { DayName } from './day-name.tsx'
import { step, type Cell, type Selection } from './selection.ts'
import { useClock } from './use-clock.ts'
import { useDrag } from './use-drag.ts'
import { useFirstScroll } from './use-first-scroll.ts'
import { useKeys } from './use-keys.ts'

type Props = {
  days: readonly CalendarDay[]
  view: 'week' | 'day'
  /** The day that counts where only one has room. */
  date: string
  today: string
  now: { date: string; minutes: number } | null
  label: string
  onDate: (date: string) => void
  onSelect: (selection: Selection) => void
  onException: (exception: ScheduleException) => void
}

/** A week as columns of half hours. Everything in it is reached by pointer, finger and keys alike. */
export function Grid({ days, view, date, today, now, label, onDate, onSelect, onException }: Props) {
  const t = useTranslations('practice.calendar')
  const clock = useClock()
  const shown = hoursShown(days)
  const [at, setAt] = useState(9 * 60)
  const [news, setNews] = useState('')
  const active: Cell = { date, at: Math.min(shown.end - step, Math.max(shown.start, at)) }
  const select = (selection: Selection) => {
    setNews(t('selected', { from: clock(selection.start), to: clock(selection.end) }))
    onSelect(selection)
  }
  const drag = useDrag(select)
  const follow = useRef(false)
  const keys = useKeys({
    active,
    shown,
    onMove: (cell) => {
      follow.current = true
      setAt(cell.at)
      if (cell.date !== date) onDate(cell.date)
    },
    onSelect: select,
    onBegin: (cell) => setNews(t('selecting', { time: clock(cell.at) })),
    onLeave: () => setNews(t('left')),
  })
  const { area } = drag
  useEffect(() => {
    if (!follow.current) return
    follow.current = false
    area.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus()
  }, [area, active.date, active.at])
  useFirstScroll(area, { days, shown, now })
  const selection = drag.selection ?? keys.selection
  return (
    <div className={classes['frame']} data-view={view}>
      <VisuallyHidden aria-live="polite">{news}</VisuallyHidden>
      <VisuallyHidden id="calendar-help">{t('help')}</VisuallyHidden>
      <div ref={area} className={classes['scroller']} {...drag.handlers}>
        <div className={classes['canvas']}>
          <table
            // ARIA's grid is a table whose fields take keys; here they work on the field that has the focus.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
            role="grid"
            className={classes['grid']}
            aria-label={label}
            aria-describedby="calendar-help"
            tabIndex={-1}
            onKeyDown={keys.onKeyDown}
          >
            <thead>
              <tr className={classes['heads']}>
                <th scope="col">
                  <VisuallyHidden>{t('timeColumn')}</VisuallyHidden>
                </th>
                {days.map((day) => (
                  <th
                    key={day.date}
                    scope="col"
                    className={classes['head']}
                    data-current={day.date === date || undefined}
                    data-today={day.date === today || undefined}
                  >
                    <DayName date={day.date} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <Cells days={days} shown={shown} date={date} active={active} selection={selection} />
            </tbody>
          </table>
          <div className={classes['layer']}>
            {days.map((day) => (
              <DayEvents
                key={day.date}
                day={day}
                shown={shown}
                current={day.date === date}
                now={now?.date === day.date ? now.minutes : null}
                onException={onException}
              />
            ))}
          </div>
        </div>
      </div>
    </div>
  )
}
