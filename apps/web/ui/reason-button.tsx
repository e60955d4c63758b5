'use client'
import { Button, Modal, Stack, Text, TextInput, type ButtonProps } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState, type SubmitEvent } from 'react'
import { DialogActions } from './dialog-actions.tsx'
import { FormError } from './form-error.tsx'
import { SubmitButton } from './submit-button.tsx'

type Props = ButtonProps & {
  title: string
  body?: string
  reasonLabel: string
  danger?: boolean
  pending: boolean
  error: unknown
  /** `close` takes the question off the page, where doing it does not take the button away. */
  onReason: (reason: string, close: () => void) => void
  children: string
}

/** A button for what must be explained: it asks for the reason first. */
export function ReasonButton({
  title,
  body,
  reasonLabel,
  danger = false,
  pending,
  error,
  onReason,
  children,
  ...button
}: Props) {
  const [opened, { open, close }] = useDisclosure(false)
  const [reason, setReason] = useState('')
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    onReason(reason.trim(), close)
  }
  return (
    <>
      <Button
        variant={danger ? 'outline' : 'default'}
        {...(danger ? { color: 'danger' } : {})}
        {...button}
        onClick={open}
      >
        {children}
      </Button>
      <Modal opened={opened} onClose={close} title={title}>
        <form onSubmit={submit}>
          <Stack>
            {body ? <Text>{body}</Text> : null}
            <TextInput
              label={reasonLabel}
              required
              minLength={3}
              maxLength={200}
              data-autofocus
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <FormError error={error} />
            <DialogActions onCancel={close}>
              <SubmitButton loading={pending} {...(danger ? { color: 'danger' } : {})}>
                {children}
              </SubmitButton>
            </DialogActions>
          </Stack>
        </form>
      </Modal>
    </>
  )
}
