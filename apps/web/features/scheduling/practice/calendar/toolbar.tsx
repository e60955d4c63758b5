'use client'
import { useTranslations } from '@imeds/i18n/react'
import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useFormat } from '@/lib/use-format.ts'
import { addDays, mondayOf } from '@/lib/zoned-time.ts'
import classes from './calendar.module.css'

export const views = ['week', 'day', 'list'] as const
export type View = (typeof views)[number]

type Props = {
  view: View
  date: string
  today: string
  onView: (view: View) => void
  onDate: (date: string) => void
}

/** Which days are seen, and how. */
export function Toolbar({ view, date, today, onView, onDate }: Props) {
  const t = useTranslations('practice.calendar')
  const { calendarDate } = useFormat()
  const monday = mondayOf(date)
  const [unit, days] = view === 'day' ? (['Day', 1] as const) : (['Week', 7] as const)
  return (
    <Group justify="space-between" gap="sm">
      <Group gap="xs">
        <Button variant="default" size="sm" onClick={() => onDate(today)}>
          {t('today')}
        </Button>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t(`earlier${unit}`)}
          onClick={() => onDate(addDays(date, -days))}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t(`later${unit}`)}
          onClick={() => onDate(addDays(date, days))}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
        <Text fw={640} aria-live="polite">
          {view === 'day'
            ? calendarDate(date)
            : t('weekOf', { from: calendarDate(monday), to: calendarDate(addDays(monday, 6)) })}
        </Text>
      </Group>
      <fieldset className={classes['views']} aria-label={t('view')}>
        <Button.Group>
          {views.map((one) => (
            <Button
              key={one}
              size="sm"
              variant={view === one ? 'light' : 'default'}
              aria-pressed={view === one}
              // A phone has no room for a week; the strip of days takes its place.
              {...(one === 'week' ? { visibleFrom: 'sm' } : {})}
              onClick={() => onView(one)}
            >
              {t(one)}
            </Button>
          ))}
        </Button.Group>
      </fieldset>
    </Group>
  )
}
