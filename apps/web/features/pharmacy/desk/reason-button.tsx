'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Modal, Stack, Text, TextInput, type ButtonProps } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState, type SubmitEvent } from 'react'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'

type Props = ButtonProps & {
  title: string
  body?: string
  pending: boolean
  error: unknown
  onReason: (reason: string) => void
  children: string
}

/** A button for what must be explained: it asks for the reason first. */
export function ReasonButton({ title, body, pending, error, onReason, children, ...button }: Props) {
  const t = useTranslations('pharmacy.desk')
  const common = useTranslations('common')
  const [opened, { open, close }] = useDisclosure(false)
  const [reason, setReason] = useState('')
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    onReason(reason.trim())
  }
  return (
    <>
      <Button variant="default" {...button} onClick={open}>
        {children}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={title}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <form onSubmit={submit}>
          <Stack>
            {body ? <Text>{body}</Text> : null}
            <TextInput
              label={t('reason')}
              required
              minLength={3}
              maxLength={200}
              data-autofocus
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <FormError error={error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {common('cancel')}
              </Button>
              <SubmitButton loading={pending}>{children}</SubmitButton>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  )
}
