'use client'
import { GivenPassword } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { check } from '@/lib/checks.ts'
import { Trouble } from '../trouble.tsx'
import { useFocusFirst } from '@/lib/use-focus-first.ts'

type Props = {
  lead?: string
  submit: string
  danger?: boolean
  pending: boolean
  error: unknown
  onSubmit: (password: string) => void
  onCancel: () => void
}

/** Asks for the password before a change to the second factor. */
export function PasswordPrompt({ lead, submit, danger = false, pending, error, onSubmit, onCancel }: Props) {
  const t = useTranslations('identity')
  const common = useTranslations('common')
  const element = useFocusFirst()
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { password: '' },
    validate: { password: check(GivenPassword, t('signIn.passwordMissing')) },
  })
  return (
    <form ref={element} onSubmit={form.onSubmit(({ password }) => onSubmit(password))} noValidate>
      <Stack gap="md" align="flex-start">
        {lead ? <Text>{lead}</Text> : null}
        <PasswordInput
          w="100%"
          label={t('account.password')}
          autoComplete="current-password"
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Trouble error={error} values={{ password: '' }} />
        <Group>
          <SubmitButton loading={pending} {...(danger ? { color: 'danger' } : {})}>
            {submit}
          </SubmitButton>
          <Button variant="default" onClick={onCancel}>
            {common('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
