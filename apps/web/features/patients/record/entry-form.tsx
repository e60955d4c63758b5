'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Stack } from '@mantine/core'
import { useEffect, useEffectEvent, useRef, type ReactNode, type SubmitEventHandler } from 'react'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import classes from './record.module.css'

type Props = {
  label: string
  onSubmit: SubmitEventHandler<HTMLFormElement>
  pending: boolean
  error: unknown
  values: object
  onClose: () => void
  children: ReactNode
}

/** The fields of a new entry, inside its card. The first gets the focus; Escape folds them away. */
export function EntryForm({ label, onSubmit, pending, error, values, onClose, children }: Props) {
  const common = useTranslations('common')
  const place = useRef<HTMLFormElement>(null)
  const close = useEffectEvent(onClose)
  useEffect(() => {
    const form = place.current
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && close()
    form?.querySelector('input')?.focus()
    form?.addEventListener('keydown', onKey)
    return () => form?.removeEventListener('keydown', onKey)
  }, [])
  return (
    <form ref={place} className={classes['form']} aria-label={label} noValidate onSubmit={onSubmit}>
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
