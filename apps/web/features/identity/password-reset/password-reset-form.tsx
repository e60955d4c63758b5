'use client'
import { mutation } from '@imeds/client'
import { startPasswordReset } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { LinkButton } from '@/ui/link-button.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { AuthCard } from '../auth-card.tsx'
import { PhoneStep } from '../phone-step.tsx'
import { NewPasswordStep } from './new-password-step.tsx'

/** A number, its code, and another password. */
export function PasswordResetForm() {
  const t = useTranslations('identity')
  const [phone, setPhone] = useState<string | null>(null)
  const [done, setDone] = useState(false)
  const start = useMutation({
    ...mutation(startPasswordReset),
    onSuccess: (_reply, { body }) => setPhone(body.phone),
  })
  if (done)
    return (
      <AuthCard title={t('reset.doneTitle')} lead={t('reset.doneBody')}>
        <LinkButton href="/sign-in" fullWidth>
          {t('signIn.title')}
        </LinkButton>
      </AuthCard>
    )
  if (phone !== null && start.data)
    return (
      <NewPasswordStep
        phone={phone}
        sent={start.data}
        sending={start.isPending}
        resendError={start.error}
        onResend={() => start.mutate({ body: { phone } })}
        onOtherNumber={() => setPhone(null)}
        onDone={() => setDone(true)}
      />
    )
  return (
    <PhoneStep
      title={t('reset.title')}
      lead={t('reset.lead')}
      submit={t('reset.submitPhone')}
      pending={start.isPending}
      error={start.error}
      onSubmit={(given) => start.mutate({ body: { phone: given } })}
      below={
        <span>
          {t('reset.remembered')} <LinkText href="/sign-in">{t('signIn.title')}</LinkText>
        </span>
      }
    />
  )
}
