'use client'
import { mutation } from '@imeds/client'
import { removeScheduleException, type ScheduleException } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { FormError } from '@/ui/form-error.tsx'
import type { Practice } from '../practice.ts'
import { useExceptionWords } from './exception-facts.tsx'
import { useScheduleRefresh } from './use-add-exception.ts'

type Props = { practice: Practice; exception: ScheduleException | null; onClose: () => void }

/** What is blocked or open, and taking it away again. */
export function ExceptionDialog({ practice, exception, onClose }: Props) {
  const t = useTranslations('practice.exception')
  return (
    <Modal
      opened={exception !== null}
      onClose={onClose}
      title={exception ? t(`kinds.${exception.kind}`) : ''}
    >
      {exception ? <Body practice={practice} exception={exception} onClose={onClose} /> : null}
    </Modal>
  )
}

function Body({ practice, exception, onClose }: Props & { exception: ScheduleException }) {
  const t = useTranslations('practice.exception')
  const common = useTranslations('common')
  const { when, where } = useExceptionWords(practice)(exception)
  const refresh = useScheduleRefresh()
  const remove = useMutation({
    ...mutation(removeScheduleException),
    onSuccess: async () => {
      await refresh()
      notifications.show({ message: t('removed') })
      onClose()
    },
  })
  return (
    <Stack>
      <div>
        <Text fw={560}>{when}</Text>
        <Text c="dimmed">{where}</Text>
        {exception.reason ? <Text mt="xs">{exception.reason}</Text> : null}
      </div>
      <Text size="sm" c="dimmed">
        {exception.kind === 'opening' ? t('removeOpeningBody') : t('removeBody')}
      </Text>
      <FormError error={remove.error} />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {common('close')}
        </Button>
        <Button
          color="danger"
          variant="outline"
          loading={remove.isPending}
          onClick={() => remove.mutate({ params: { id: exception.id } })}
        >
          {t('remove')}
        </Button>
      </Group>
    </Stack>
  )
}
