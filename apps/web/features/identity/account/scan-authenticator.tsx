'use client'
import type { ReplyOf } from '@imeds/contracts'
import { Code, type enrolAuthenticator } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { OtpInput } from '@/ui/otp-input.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { check } from '@/lib/checks.ts'
import { Trouble } from '../trouble.tsx'
import classes from './account.module.css'

type Props = {
  enrolment: ReplyOf<typeof enrolAuthenticator>
  pending: boolean
  error: unknown
  onConfirm: (code: string) => void
  onCancel: () => void
}

/** In groups of four, as apps show it. */
const grouped = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret

/** The secret as a picture and as text, and the first code that proves the app has it. */
export function ScanAuthenticator({ enrolment, pending, error, onConfirm, onCancel }: Props) {
  const t = useTranslations('identity')
  const common = useTranslations('common')
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { code: '' },
    validate: { code: check(Code, t('fields.code')) },
  })
  return (
    <Stack gap="md" align="flex-start">
      <div>
        <Title order={3} size="h4">
          {t('security.scanTitle')}
        </Title>
        <Text>{t('security.scanLead')}</Text>
      </div>
      <img
        className={classes['qr']}
        src={`data:image/svg+xml;utf8,${encodeURIComponent(enrolment.qrCode)}`}
        alt={t('security.qrCode')}
      />
      <div>
        <Text size="sm" c="dimmed">
          {t('security.secret')}
        </Text>
        <Text className={classes['secret'] ?? ''}>{grouped(enrolment.secret)}</Text>
      </div>
      <Anchor href={enrolment.uri}>{t('security.openApp')}</Anchor>
      <form onSubmit={form.onSubmit(({ code }) => onConfirm(code))} noValidate>
        <Stack gap="md" align="flex-start">
          <Title order={3} size="h4">
            {t('security.codeTitle')}
          </Title>
          <OtpInput key={form.key('code')} {...form.getInputProps('code')} />
          <Trouble error={error} values={{ code: '' }} />
          <Group>
            <SubmitButton loading={pending}>{t('security.turnOn')}</SubmitButton>
            <Button variant="default" onClick={onCancel}>
              {common('cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  )
}
