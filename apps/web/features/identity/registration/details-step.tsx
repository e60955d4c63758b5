'use client'
import { mutation } from '@imeds/client'
import { Email, Name } from '@imeds/contracts'
import { Code, completeRegistration, Password } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useAppLocale } from '@/lib/use-format.ts'
import { OtpInput } from '@/ui/otp-input.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { AuthCard } from '../auth-card.tsx'
import { check, checkIfGiven } from '@/lib/checks.ts'
import { enter } from '../enter.ts'
import { NewPasswordInput } from '../new-password-input.tsx'
import { InboxLink } from '../inbox/inbox-link.tsx'
import { ResendCode } from '../resend-code.tsx'
import { Trouble } from '../trouble.tsx'
import { useFieldProblems } from '../use-field-problems.ts'
import { useFocusFirst } from '@/lib/use-focus-first.ts'
import type { Sent } from './registration-form.tsx'

const fieldOf = { code_wrong: 'code', password_weak: 'password' }

type Props = {
  phone: string
  sent: Sent
  next?: string
  sending: boolean
  resendError: unknown
  onResend: () => void
  onOtherNumber: () => void
}

/** The code, and who the person is. */
export function DetailsStep({ phone, sent, next, sending, resendError, onResend, onOtherNumber }: Props) {
  const t = useTranslations('identity')
  const common = useTranslations('common')
  const locale = useAppLocale()
  const element = useFocusFirst()
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { code: '', name: '', password: '', email: '' },
    validate: {
      code: check(Code, t('fields.code')),
      name: check(Name, t('fields.name')),
      password: check(Password, t('fields.passwordShort')),
      email: checkIfGiven(Email, t('fields.email')),
    },
  })
  const onError = useFieldProblems(form, fieldOf)
  const complete = useMutation({
    ...mutation(completeRegistration),
    onSuccess: ({ session }) => enter(session, next),
    onError,
  })
  const submit = ({ email, ...rest }: typeof form.values) =>
    complete.mutate({ body: { ...rest, ...(email ? { email } : {}), challenge: sent.challenge, locale } })
  return (
    <AuthCard
      title={t('registration.detailsTitle')}
      lead={t('registration.detailsLead', { phone })}
      below={
        <>
          <InboxLink />
          <Button variant="subtle" size="sm" onClick={onOtherNumber}>
            {t('registration.other')}
          </Button>
        </>
      }
    >
      <form ref={element} onSubmit={form.onSubmit(submit)} noValidate>
        <Stack gap="md">
          <OtpInput key={form.key('code')} {...form.getInputProps('code')} />
          <ResendCode sent={sent} pending={sending} onResend={onResend} />
          <TextInput
            label={t('registration.name')}
            autoComplete="name"
            maxLength={120}
            key={form.key('name')}
            {...form.getInputProps('name')}
          />
          <NewPasswordInput
            label={t('registration.password')}
            key={form.key('password')}
            {...form.getInputProps('password')}
          />
          <TextInput
            label={`${t('registration.email')} (${common('optional')})`}
            description={t('registration.emailHint')}
            type="email"
            autoComplete="email"
            key={form.key('email')}
            {...form.getInputProps('email')}
          />
          <Trouble
            error={complete.error ?? resendError}
            values={form.getValues()}
            onFields={Object.keys(fieldOf)}
          />
          <SubmitButton fullWidth loading={complete.isPending || complete.isSuccess}>
            {t('registration.submit')}
          </SubmitButton>
        </Stack>
      </form>
    </AuthCard>
  )
}
