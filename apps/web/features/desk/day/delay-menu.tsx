'use client'
import { mutation } from '@imeds/client'
import type { Queue } from '@imeds/contracts/desk'
import { setPractitionerDelay } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Menu } from '@mantine/core'
import { IconClockPause } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { Place } from '../place.ts'
import { useTold } from '../use-told.ts'

const choices = [0, 10, 20, 30, 45, 60, 90, 120]

/** Says how late a doctor runs. */
export function DelayMenu({ place, queue }: { place: Place; queue: Queue }) {
  const t = useTranslations('desk.day')
  const { refresh, onError, say } = useTold()
  const { practitioner, delayMinutes } = queue
  const tell = useMutation({
    ...mutation(setPractitionerDelay),
    onSuccess: async () => {
      say(t('delayTold'))
      await refresh()
    },
    onError,
  })
  const word = (minutes: number) => (minutes === 0 ? t('onTime') : t('late', { minutes: String(minutes) }))
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          size="sm"
          variant={delayMinutes ? 'light' : 'default'}
          {...(delayMinutes ? { color: 'warning' } : {})}
          leftSection={<IconClockPause size={16} aria-hidden />}
          aria-label={`${t('delay', { name: practitioner.name })}: ${word(delayMinutes)}`}
          loading={tell.isPending}
        >
          {word(delayMinutes)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('delay', { name: practitioner.name })}</Menu.Label>
        {choices.map((minutes) => (
          <Menu.Item
            key={minutes}
            onClick={() =>
              tell.mutate({
                params: { id: practitioner.id },
                body: { facilityId: place.facilityId, minutes },
              })
            }
          >
            {word(minutes)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
