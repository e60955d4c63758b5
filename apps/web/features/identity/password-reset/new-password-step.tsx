'use client'
import { mutation } from '@imeds/client'
import type { ReplyOf } from '@imeds/contracts'
import { Code, completePasswordReset, Password, type startPasswordReset } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { OtpInput } from '@/ui/otp-input.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { AuthCard } from '../auth-card.tsx'
import { check } from '@/lib/checks.ts'
import { NewPasswordInput } from '../new-password-input.tsx'
import { InboxLink } from '../inbox/inbox-link.tsx'
import { ResendCode } from '../resend-code.tsx'
import { Trouble } from '../trouble.tsx'
import { useFieldProblems } from '../use-field-problems.ts'
import { useFocusFirst } from '@/lib/use-focus-first.ts'

const fieldOf = { code_wrong: 'code', password_weak: 'newPassword' }

type Props = {
  phone: string
  sent: ReplyOf<typeof startPasswordReset>
  sending: boolean
  resendError: unknown
  onResend: () => void
  onOtherNumber: () => void
  onDone: () => void
}

/** The code and the password that counts from now on. */
export function NewPasswordStep({
  phone,
  sent,
  sending,
  resendError,
  onResend,
  onOtherNumber,
  onDone,
}: Props) {
  const t = useTranslations('identity')
  const element = useFocusFirst()
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { code: '', newPassword: '' },
    validate: {
      code: check(Code, t('fields.code')),
      newPassword: check(Password, t('fields.passwordShort')),
    },
  })
  const onError = useFieldProblems(form, fieldOf)
  const complete = useMutation({ ...mutation(completePasswordReset), onSuccess: onDone, onError })
  return (
    <AuthCard
      title={t('reset.title')}
      lead={t('reset.detailsLead', { phone })}
      below={
        <>
          <InboxLink />
          <Button variant="subtle" size="sm" onClick={onOtherNumber}>
            {t('registration.other')}
          </Button>
        </>
      }
    >
      <form
        ref={element}
        onSubmit={form.onSubmit((body) => complete.mutate({ body: { ...body, challenge: sent.challenge } }))}
        noValidate
      >
        <Stack gap="md">
          <OtpInput key={form.key('code')} {...form.getInputProps('code')} />
          <ResendCode sent={sent} pending={sending} onResend={onResend} />
          <NewPasswordInput key={form.key('newPassword')} {...form.getInputProps('newPassword')} />
          <Trouble
            error={complete.error ?? resendError}
            values={form.getValues()}
            onFields={Object.keys(fieldOf)}
          />
          <SubmitButton fullWidth loading={complete.isPending}>
            {t('reset.submit')}
          </SubmitButton>
        </Stack>
      </form>
    </AuthCard>
  )
}
