'use client'
import { useTranslations } from '@imeds/i18n/react'
import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useDayName } from '@/lib/use-day-name.ts'
import classes from '../pharmacy.module.css'
import type { ProfilePart } from './typed.ts'

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** When the shop is open, weekday by weekday. */
export function HoursFields({ typed, onChange }: ProfilePart) {
  const t = useTranslations('pharmacy.profile')
  const dayName = useDayName()
  const { hours } = typed
  const add = (weekday: number) => {
    const key = Math.max(-1, ...hours.map((one) => one.key)) + 1
    const before = hours.findLast((one) => one.weekday === weekday)
    const times = before ? { opensAt: '16:00', closesAt: '21:00' } : { opensAt: '09:00', closesAt: '21:00' }
    onChange({ hours: [...hours, { key, weekday, ...times }] })
  }
  const change = (key: number, part: { opensAt?: string; closesAt?: string }) =>
    onChange({ hours: hours.map((one) => (one.key === key ? { ...one, ...part } : one)) })
  return (
    <ul className={classes['lines']}>
      {weekdays.map((weekday) => {
        const day = dayName(weekday)
        const rows = hours.filter((one) => one.weekday === weekday)
        return (
          <li key={weekday} className={classes['day']}>
            <Text fw={600}>{day}</Text>
            <Stack gap="xs">
              {rows.length === 0 ? <Text c="dimmed">{t('closed')}</Text> : null}
              {rows.map(({ key, opensAt, closesAt }) => (
                <Group key={key} gap="xs" wrap="nowrap">
                  <TextInput
                    type="time"
                    size="sm"
                    required
                    aria-label={t('opensOn', { day })}
                    value={opensAt}
                    onChange={(event) => change(key, { opensAt: event.currentTarget.value })}
                  />
                  <span aria-hidden>–</span>
                  <TextInput
                    type="time"
                    size="sm"
                    required
                    aria-label={t('closesOn', { day })}
                    value={closesAt}
                    onChange={(event) => change(key, { closesAt: event.currentTarget.value })}
                  />
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="lg"
                    aria-label={t('remove', { day, from: opensAt, to: closesAt })}
                    onClick={() => onChange({ hours: hours.filter((one) => one.key !== key) })}
                  >
                    <IconTrash size={18} aria-hidden />
                  </ActionIcon>
                </Group>
              ))}
            </Stack>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlus size={16} aria-hidden />}
              aria-label={t('addOn', { day })}
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
