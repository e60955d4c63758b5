'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState, type ReactNode } from 'react'
import { FormError } from './form-error.tsx'

type Props = {
  /** On the button that asks. */
  action: string
  title: string
  reasonLabel: string
  keep: string
  end: string
  pending: boolean
  error: unknown
  /** Empty without a reason. `close` takes the question off the page. */
  onEnd: (body: { reason?: string }, close: () => void) => void
  /** What comes of it, read when the question opens. */
  children: ReactNode
}

/** A button for ending what was paid: it shows what comes back first, and takes a reason where there is one. */
export function EndingButton({
  action,
  title,
  reasonLabel,
  keep,
  end,
  pending,
  error,
  onEnd,
  children,
}: Props) {
  const common = useTranslations('common')
  const [opened, { open, close }] = useDisclosure(false)
  const [written, setReason] = useState('')
  const reason = written.trim()
  return (
    <>
      <Button variant="outline" color="danger" onClick={open}>
        {action}
      </Button>
      <Modal opened={opened} onClose={close} title={title}>
        <Stack gap="md">
          {children}
          <TextInput
            label={reasonLabel}
            description={common('optional')}
            value={written}
            maxLength={200}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <FormError error={error} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              {keep}
            </Button>
            <Button color="danger" onClick={() => onEnd(reason ? { reason } : {}, close)} loading={pending}>
              {end}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
