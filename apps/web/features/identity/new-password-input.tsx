'use client'
import { useTranslations } from '@imeds/i18n/react'
import { PasswordInput, type PasswordInputProps } from '@mantine/core'

/** A password to be chosen, with the rule and a good way to choose. */
export function NewPasswordInput(props: PasswordInputProps) {
  const t = useTranslations('identity.fields')
  return (
    <PasswordInput
      label={t('passwordNew')}
      description={t('passwordHint')}
      autoComplete="new-password"
      maxLength={128}
      inputWrapperOrder={['label', 'description', 'input', 'error']}
      {...props}
    />
  )
}
