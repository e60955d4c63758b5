'use client'
import { mutation } from '@imeds/client'
import type { ReplyOf } from '@imeds/contracts'
import { startRegistration } from '@imeds/contracts/identity'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from '@imeds/i18n/react'
import { useAppLocale } from '@/lib/use-format.ts'
import { withNext } from '@/lib/safe-next.ts'
import { LinkText } from '@/ui/link-text.tsx'
import { PhoneStep } from '../phone-step.tsx'
import { DetailsStep } from './details-step.tsx'

export type Sent = ReplyOf<typeof startRegistration>

type Props = {
  /** The page that asked for an account. */
  next?: string
}

/** A number, the code that proves it, then name and password. */
export function RegistrationForm({ next }: Props) {
  const t = useTranslations('identity.registration')
  const locale = useAppLocale()
  const [phone, setPhone] = useState<string | null>(null)
  const start = useMutation({
    ...mutation(startRegistration),
    onSuccess: (_reply, { body }) => setPhone(body.phone),
  })
  if (phone !== null && start.data)
    return (
      <DetailsStep
        phone={phone}
        sent={start.data}
        {...(next ? { next } : {})}
        sending={start.isPending}
        resendError={start.error}
        onResend={() => start.mutate({ body: { phone, locale } })}
        onOtherNumber={() => setPhone(null)}
      />
    )
  return (
    <PhoneStep
      title={t('title')}
      lead={t('lead')}
      submit={t('submitPhone')}
      pending={start.isPending}
      error={start.error}
      onSubmit={(given) => start.mutate({ body: { phone: given, locale } })}
      below={
        <span>
          {t('have')} <LinkText href={withNext('/sign-in', next)}>{t('signIn')}</LinkText>
        </span>
      }
    />
  )
}
