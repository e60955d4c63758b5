'use client'
import { mutation } from '@imeds/client'
import { setRoom, type Queue } from '@imeds/contracts/desk'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Popover, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconDoor } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Place } from '../place.ts'
import { useTold } from '../use-told.ts'

/** Says to which room a doctor calls. */
export function RoomButton({ place, queue }: { place: Place; queue: Queue }) {
  const t = useTranslations('desk.day')
  const { refresh, onError } = useTold()
  const { practitioner, room } = queue
  const [opened, { open, close }] = useDisclosure()
  const [value, setValue] = useState('')
  const save = useMutation({
    ...mutation(setRoom),
    onSuccess: async () => {
      close()
      await refresh()
    },
    onError,
  })
  return (
    <Popover opened={opened} onChange={(now) => (now ? open() : close())} trapFocus returnFocus withArrow>
      <Popover.Target>
        <Button
          size="sm"
          variant="default"
          leftSection={<IconDoor size={16} aria-hidden />}
          aria-label={`${t('roomOf', { name: practitioner.name })}: ${room ?? t('noRoom')}`}
          onClick={() => {
            setValue(room ?? '')
            open()
          }}
        >
          {room ?? t('room')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('roomOf', { name: practitioner.name })}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            save.mutate({
              params: { facilityId: place.facilityId, id: practitioner.id },
              body: { room: value.trim() || null },
            })
          }}
        >
          <Group align="flex-end" gap="xs">
            <TextInput
              label={t('roomOf', { name: practitioner.name })}
              maxLength={40}
              value={value}
              onChange={(event) => setValue(event.currentTarget.value)}
              data-autofocus
            />
            <Button type="submit" loading={save.isPending}>
              {t('saveRoom')}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
