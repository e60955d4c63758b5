'use client'
import { useTranslations } from '@imeds/i18n/react'
import { ActionIcon, Button, Checkbox, Group, Modal, Stack, Text, Tooltip } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useDayName } from '@/lib/use-day-name.ts'

type Props = { weekday: number; onCopy: (to: number[]) => void }

/** Puts the hours of a day on others. */
export function CopyDay({ weekday, onCopy }: Props) {
  const t = useTranslations('practice.availability')
  const common = useTranslations('common')
  const dayName = useDayName()
  const [opened, dialog] = useDisclosure(false)
  const [chosen, setChosen] = useState<string[]>([])
  const day = dayName(weekday)
  const copy = () => {
    onCopy(chosen.map(Number))
    notifications.show({ message: t('copied') })
    setChosen([])
    dialog.close()
  }
  return (
    <>
      <Tooltip label={t('copy')} portalProps={{ target: '#content' }}>
        <ActionIcon variant="subtle" size="lg" aria-label={t('copyOf', { day })} onClick={dialog.open}>
          <IconCopy size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Modal opened={opened} onClose={dialog.close} title={t('copyTitle', { day })} size="sm">
        <Stack>
          <Text size="sm" c="dimmed">
            {t('copyHint')}
          </Text>
          <Checkbox.Group value={chosen} onChange={setChosen} aria-label={t('copyTitle', { day })}>
            <Stack gap="xs">
              {[1, 2, 3, 4, 5, 6, 7]
                .filter((one) => one !== weekday)
                .map((one) => (
                  <Checkbox key={one} value={String(one)} label={dayName(one)} />
                ))}
            </Stack>
          </Checkbox.Group>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={dialog.close}>
              {common('cancel')}
            </Button>
            <Button disabled={chosen.length === 0} onClick={copy}>
              {t('copyDo')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
