'use client'
import type { ScheduleException } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { dateInZone } from '@imeds/i18n/time'
import { Button, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { useNow } from '@/lib/use-now.ts'
import { addDays, clockInZone, minutesOf, mondayOf } from '@/lib/zoned-time.ts'
import { ErrorState } from '@/ui/error-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { AddException } from '../exceptions/add-exception.tsx'
import { ExceptionDialog } from '../exceptions/exception-dialog.tsx'
import { ExceptionList } from '../exceptions/exception-list.tsx'
import type { Practice } from '../practice.ts'
import { useToday } from '../use-today.ts'
import { DayList } from './day-list.tsx'
import { DayStrip } from './day-strip.tsx'
import { Grid } from './grid.tsx'
import type { Selection } from './selection.ts'
import { Toolbar, type View } from './toolbar.tsx'
import { useCalendar } from './use-calendar.ts'

type Props = { practice: Practice; today: string; date: string; view: View }

/** The practitioner's weeks: what is booked, what is open, and the way to block or open time. */
export function Calendar({ practice, today: atFirst, ...first }: Props) {
  const t = useTranslations('practice.calendar')
  const { calendarDate } = useFormat()
  const { zone } = practice
  const today = useToday(zone, atFirst)
  const now = useNow(30_000)
  const [view, setView] = useState(first.view)
  const [date, setDate] = useState(first.date)
  const [adding, setAdding] = useState<Selection | 'blank' | null>(null)
  const [opened, setOpened] = useState<ScheduleException | null>(null)
  const monday = mondayOf(date)
  const week = useCalendar(practice, monday)
  const show = (next: { view?: View; date?: string }) => {
    const [toView, toDate] = [next.view ?? view, next.date ?? date]
    setView(toView)
    setDate(toDate)
    window.history.replaceState(null, '', `?view=${toView}&date=${toDate}`)
  }
  const span = t('weekOf', { from: calendarDate(monday), to: calendarDate(addDays(monday, 6)) })
  return (
    <Stack gap="lg">
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding('blank')}>
            {t('more')}
          </Button>
        }
      />
      <Toolbar
        view={view}
        date={date}
        today={today}
        onView={(next) => show({ view: next })}
        onDate={(next) => show({ date: next })}
      />
      {view === 'list' ? null : (
        <DayStrip
          dates={week.days.map((day) => day.date)}
          date={date}
          onDate={(next) => show({ date: next })}
        />
      )}
      {week.error ? <ErrorState error={week.error} onRetry={week.refetch} /> : null}
      <div aria-busy={week.isPending}>
        {view === 'list' ? (
          <DayList days={week.days} onException={setOpened} />
        ) : (
          <Grid
            days={week.days}
            view={view}
            date={date}
            today={today}
            now={
              now === null
                ? null
                : { date: dateInZone(now, zone), minutes: minutesOf(clockInZone(now, zone)) }
            }
            label={t('gridOf', { span })}
            onDate={(next) => show({ date: next })}
            onSelect={setAdding}
            onException={setOpened}
          />
        )}
      </div>
      <Text size="sm" c="dimmed">
        {t('zone', { zone: zone.replace(/^.*\//, '').replaceAll('_', ' ') })}
      </Text>
      <ExceptionList practice={practice} today={today} onOpen={setOpened} />
      <AddException
        practice={practice}
        selection={adding === 'blank' ? null : adding}
        today={today}
        opened={adding !== null}
        onClose={() => setAdding(null)}
      />
      <ExceptionDialog practice={practice} exception={opened} onClose={() => setOpened(null)} />
    </Stack>
  )
}
