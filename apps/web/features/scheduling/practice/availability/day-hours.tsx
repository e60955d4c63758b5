'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Text } from '@mantine/core'
import { IconCoffee, IconPlus } from '@tabler/icons-react'
import type { Place } from '../practice.ts'
import classes from './availability.module.css'
import { CopyDay } from './copy-day.tsx'
import { HoursRowFields } from './hours-row-fields.tsx'
import { useDayName } from '@/lib/use-day-name.ts'
import type { HoursForm } from './use-hours-form.ts'

type Props = { weekday: number; place: Place; form: HoursForm }

/** One weekday at one place. */
export function DayHours({ weekday, place, form }: Props) {
  const t = useTranslations('practice.availability')
  const dayName = useDayName()
  const day = dayName(weekday)
  const rows = form.rows.filter((row) => row.facilityId === place.id && row.weekday === weekday)
  const start = { facilityId: place.id, weekday }
  return (
    <section className={classes['day']} aria-label={day}>
      <Group justify="space-between" gap="xs">
        <Text component="h2" className={classes['dayName'] ?? ''}>
          {day}
          {rows.length === 0 ? <span>{t('closed')}</span> : null}
        </Text>
        <Group gap={4}>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            aria-label={t('addHoursOn', { day })}
            onClick={() => form.add({ ...start, kind: 'open' }, [...place.modes])}
          >
            {t('addHours')}
          </Button>
          {rows.some(({ kind }) => kind === 'open') ? (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconCoffee size={16} aria-hidden />}
              aria-label={t('addBreakOn', { day })}
              onClick={() => form.add({ ...start, kind: 'break' }, [])}
            >
              {t('addBreak')}
            </Button>
          ) : null}
          {rows.length > 0 ? (
            <CopyDay weekday={weekday} onCopy={(to) => form.copy(place.id, weekday, to)} />
          ) : null}
        </Group>
      </Group>
      {rows.map((row) => (
        <HoursRowFields key={row.key} row={row} day={day} place={place} form={form} />
      ))}
    </section>
  )
}
