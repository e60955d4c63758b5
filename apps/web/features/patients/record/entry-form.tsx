'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Stack } from '@mantine/core'
import type { FormEventHandler, ReactNode } from 'react'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import classes from './record.module.css'

type Props = {
  label: string
  onSubmit: FormEventHandler<HTMLFormElement>
  pending: boolean
  error: unknown
  values: object
  onClose: () => void
  children: ReactNode
}

/** The fields of a new entry, inside its card. Escape folds them away. */
export function EntryForm({ label, onSubmit, pending, error, values, onClose, children }: Props) {
  const common = useTranslations('common')
  return (
    <form
      className={classes['form']}
      aria-label={label}
      noValidate
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <Stack>
        {children}
        <FormError error={error} values={values} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <SubmitButton loading={pending}>{common('add')}</SubmitButton>
        </Group>
      </Stack>
    </form>
  )
}
