'use client'
import { useTranslations } from '@imeds/i18n/react'
import { ActionIcon, Button, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useDayName } from '@/lib/use-day-name.ts'
import classes from './week-hours.module.css'

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
type Times = { from: string; to: string }
/** `key` names a line while it is typed in. */
export type HoursLine = Times & { key: number; weekday: number }
type Props = {
  /** What the hours are of, for those who hear the fields one by one. */
  label: string
  lines: readonly HoursLine[]
  /** What a day's first and a further line begin with. */
  usual: { first: Times; further: Times }
  onChange: (lines: HoursLine[]) => void
}

/** Hours of a week, weekday by weekday. */
export function WeekHours({ label, lines, usual, onChange }: Props) {
  const t = useTranslations('common.weekHours')
  const dayName = useDayName()
  const add = (weekday: number) => {
    const key = Math.max(-1, ...lines.map((one) => one.key)) + 1
    const before = lines.some((one) => one.weekday === weekday)
    onChange([...lines, { key, weekday, ...(before ? usual.further : usual.first) }])
  }
  const change = (key: number, part: { from?: string; to?: string }) =>
    onChange(lines.map((one) => (one.key === key ? { ...one, ...part } : one)))
  return (
    <ul className={classes['days']} aria-label={label}>
      {weekdays.map((weekday) => {
        const day = dayName(weekday)
        const own = lines.filter((one) => one.weekday === weekday)
        return (
          <li key={weekday} className={classes['day']}>
            <Text fw={600}>{day}</Text>
            <Stack gap="xs">
              {own.length === 0 ? <Text c="dimmed">{t('closed')}</Text> : null}
              {own.map(({ key, from, to }) => (
                <div key={key} className={classes['line']}>
                  <TextInput
                    type="time"
                    required
                    aria-label={t('from', { label, day })}
                    value={from}
                    onChange={(event) => change(key, { from: event.currentTarget.value })}
                  />
                  <span aria-hidden>–</span>
                  <TextInput
                    type="time"
                    required
                    aria-label={t('to', { label, day })}
                    value={to}
                    onChange={(event) => change(key, { to: event.currentTarget.value })}
                  />
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={44}
                    aria-label={t('remove', { label, day, from, to })}
                    onClick={() => onChange(lines.filter((one) => one.key !== key))}
                  >
                    <IconTrash size={18} aria-hidden />
                  </ActionIcon>
                </div>
              ))}
            </Stack>
            <Button
              variant="subtle"
              size="sm"
              leftSection={<IconPlus size={16} aria-hidden />}
              aria-label={t('addOn', { label, day })}
              onClick={() => add(weekday)}
            >
              {t('add')}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
