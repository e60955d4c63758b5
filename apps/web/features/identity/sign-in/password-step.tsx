'use client'
import { mutation } from '@imeds/client'
import { Phone, type ReplyOf } from '@imeds/contracts'
import { GivenPassword, signIn } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, PasswordInput, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { withNext } from '@/lib/safe-next.ts'
import { LinkText } from '@/ui/link-text.tsx'
import { PhoneInput } from '@/ui/phone-input.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { AuthCard } from '../auth-card.tsx'
import { check } from '@/lib/checks.ts'
import { InboxLink } from '../inbox/inbox-link.tsx'
import { Trouble } from '../trouble.tsx'

type Props = { notice?: string; next?: string; onReply: (reply: ReplyOf<typeof signIn>) => void }

/** Number and password. */
export function PasswordStep({ notice, next, onReply }: Props) {
  const t = useTranslations('identity.signIn')
  const fields = useTranslations('identity.fields')
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { phone: '', password: '' },
    validate: {
      phone: check(Phone, fields('phone')),
      password: check(GivenPassword, t('passwordMissing')),
    },
  })
  const attempt = useMutation({ ...mutation(signIn), onSuccess: onReply })
  return (
    <AuthCard
      title={t('title')}
      lead={t('lead')}
      below={
        <>
          <span>
            {t('newHere')} <LinkText href={withNext('/register', next)}>{t('register')}</LinkText>
          </span>
          <InboxLink />
        </>
      }
    >
      {notice ? <Alert color="info">{notice}</Alert> : null}
      <form onSubmit={form.onSubmit((body) => attempt.mutate({ body }))} noValidate>
        <Stack gap="md">
          <PhoneInput label={t('phone')} key={form.key('phone')} {...form.getInputProps('phone')} />
          <PasswordInput
            label={t('password')}
            autoComplete="current-password"
            key={form.key('password')}
            {...form.getInputProps('password')}
          />
          <Trouble error={attempt.error} values={form.getValues()} />
          {/* Stays busy after success: the next page is already on its way. */}
          <SubmitButton fullWidth loading={attempt.isPending || attempt.data?.next === 'session'}>
            {t('submit')}
          </SubmitButton>
          <LinkText href="/reset-password" ta="center">
            {t('forgot')}
          </LinkText>
        </Stack>
      </form>
    </AuthCard>
  )
}
