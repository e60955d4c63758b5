'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core'
import type { ReactNode, SyntheticEvent } from 'react'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { Trouble } from '../trouble.tsx'
import { useFocusFirst } from '@/lib/use-focus-first.ts'

type Props = {
  /** What holds until the code was given. */
  hint: string
  /** The password field's properties, from the form. */
  password: object
  error: unknown
  values: object
  pending: boolean
  onSubmit: (event?: SyntheticEvent<HTMLFormElement>) => void
  onCancel: () => void
  /** The field of the new number or address. */
  children: ReactNode
}

/** A new number or address, and the password that guards the change. */
export function ContactForm({ hint, password, error, values, pending, onSubmit, onCancel, children }: Props) {
  const t = useTranslations('identity.account')
  const common = useTranslations('common')
  const element = useFocusFirst()
  return (
    <form ref={element} onSubmit={onSubmit} noValidate>
      <Stack gap="md" align="flex-start">
        {children}
        <PasswordInput
          w="100%"
          label={t('password')}
          description={t('passwordHint')}
          autoComplete="current-password"
          {...password}
        />
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
        <Trouble error={error} values={values} />
        <Group>
          <SubmitButton loading={pending}>{t('sendCode')}</SubmitButton>
          <Button variant="default" onClick={onCancel}>
            {common('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
