'use client'
import { Code } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { OtpInput } from '@/ui/otp-input.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { check } from '@/lib/checks.ts'
import { InboxLink } from '../inbox/inbox-link.tsx'
import { ResendCode } from '../resend-code.tsx'
import { Trouble } from '../trouble.tsx'
import { useFocusFirst } from '@/lib/use-focus-first.ts'

type Props = {
  destination: string
  sent: { challenge: string; resendAfter: string }
  sending: boolean
  pending: boolean
  error: unknown
  onResend: () => void
  onConfirm: (body: { challenge: string; code: string }) => void
  onCancel: () => void
}

/** The code that proves a new number or address. */
export function ConfirmCode({ destination, sent, error, onConfirm, onCancel, ...rest }: Props) {
  const t = useTranslations('identity')
  const common = useTranslations('common')
  const element = useFocusFirst()
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { code: '' },
    validate: { code: check(Code, t('fields.code')) },
  })
  return (
    <form
      ref={element}
      onSubmit={form.onSubmit(({ code }) => onConfirm({ challenge: sent.challenge, code }))}
      noValidate
    >
      <Stack gap="md" align="flex-start">
        <Text>{t('account.codeSent', { destination })}</Text>
        <OtpInput key={form.key('code')} {...form.getInputProps('code')} />
        <Trouble error={error} values={{ code: '' }} />
        <Group>
          <SubmitButton loading={rest.pending}>{t('account.confirm')}</SubmitButton>
          <Button variant="default" onClick={onCancel}>
            {common('cancel')}
          </Button>
        </Group>
        <ResendCode sent={sent} pending={rest.sending} onResend={rest.onResend} />
        <InboxLink />
      </Stack>
    </form>
  )
}
