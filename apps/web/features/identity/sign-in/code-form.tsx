'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Code, RecoveryCode } from '@imeds/contracts/identity'
import { Checkbox, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { OtpInput } from '@/ui/otp-input.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { check } from '@/lib/checks.ts'
import { ResendCode } from '../resend-code.tsx'
import { Trouble } from '../trouble.tsx'
import { useFocusFirst } from '@/lib/use-focus-first.ts'
import type { Method } from './factor-methods.tsx'

type Proof = { trustDevice: boolean } & ({ code: string } | { recoveryCode: string })
type Props = {
  method: Method
  error: unknown
  pending: boolean
  sent: { resendAfter: string } | undefined
  sending: boolean
  onResend: (channel: 'sms' | 'email') => void
  onSubmit: (proof: Proof) => void
}

/** The field of one method, and whether this device is to be trusted. */
export function CodeForm({ method, error, pending, sent, sending, onResend, onSubmit }: Props) {
  const t = useTranslations('identity')
  const byMessage = method === 'sms' || method === 'email'
  const recovery = method === 'recovery'
  const element = useFocusFirst()
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { code: '', trustDevice: false },
    validate: {
      code: recovery ? check(RecoveryCode, t('fields.recoveryCode')) : check(Code, t('fields.code')),
    },
  })
  const submit = ({ code, trustDevice }: typeof form.values) =>
    onSubmit(recovery ? { recoveryCode: code.trim(), trustDevice } : { code, trustDevice })
  return (
    <form ref={element} onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap="md">
        {recovery ? (
          <TextInput
            label={t('factor.recoveryCode')}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={20}
            key={form.key('code')}
            {...form.getInputProps('code')}
          />
        ) : (
          <OtpInput key={form.key('code')} {...form.getInputProps('code')} />
        )}
        <Checkbox
          label={t('signIn.trustDevice')}
          description={t('factor.trustHint')}
          key={form.key('trustDevice')}
          {...form.getInputProps('trustDevice', { type: 'checkbox' })}
        />
        <Trouble error={error} values={{ code: '', trustDevice: '' }} />
        <SubmitButton fullWidth loading={pending}>
          {t('signIn.codeSubmit')}
        </SubmitButton>
        {byMessage && sent ? (
          <ResendCode sent={sent} pending={sending} onResend={() => onResend(method)} />
        ) : null}
      </Stack>
    </form>
  )
}
