'use client'
import { mutation } from '@imeds/client'
import { changeEmail, confirmEmail, sendEmailCode } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { SectionCard } from '@/ui/section-card.tsx'
import { Trouble } from '../trouble.tsx'
import { ConfirmCode } from './confirm-code.tsx'
import { ContactRow } from './contact-row.tsx'
import { EmailForm } from './email-form.tsx'
import type { Me } from './me.ts'
import { useSaid } from '@/lib/use-said.ts'

/** The e-mail address: proved by a code, changed by password and code. */
export function EmailCard({ user }: { user: Me }) {
  const t = useTranslations('identity.account')
  const router = useRouter()
  const { done } = useSaid()
  const [step, setStep] = useState<'shown' | 'form' | 'code'>('shown')
  const verify = useMutation({ ...mutation(sendEmailCode), onSuccess: () => setStep('code') })
  const change = useMutation({ ...mutation(changeEmail), onSuccess: () => setStep('code') })
  const close = () => {
    setStep('shown')
    verify.reset()
    change.reset()
    confirm.reset()
  }
  const confirm = useMutation({
    ...mutation(confirmEmail),
    onSuccess: () => {
      done(t('email.done'))
      close()
      router.refresh()
    },
  })
  const wanted = change.variables?.body
  const sent = wanted ? change.data : verify.data
  return (
    <SectionCard title={t('email.title')} lead={t('email.lead')}>
      {step === 'shown' ? (
        <Stack gap="md" align="flex-start">
          {user.email ? (
            <ContactRow value={user.email} verified={user.emailVerified} />
          ) : (
            <Text c="dimmed">{t('email.none')}</Text>
          )}
          <Trouble error={verify.error} />
          <Group>
            {user.email && !user.emailVerified ? (
              <Button loading={verify.isPending} onClick={() => verify.mutate()}>
                {t('email.verify')}
              </Button>
            ) : null}
            <Button variant="default" onClick={() => setStep('form')}>
              {user.email ? t('change') : t('email.add')}
            </Button>
          </Group>
        </Stack>
      ) : null}
      {step === 'form' ? (
        <EmailForm
          error={change.error}
          pending={change.isPending}
          onSubmit={(body) => change.mutate({ body })}
          onCancel={close}
        />
      ) : null}
      {step === 'code' && sent ? (
        <ConfirmCode
          destination={wanted?.email ?? user.email ?? ''}
          sent={sent}
          sending={verify.isPending || change.isPending}
          pending={confirm.isPending}
          error={confirm.error ?? change.error ?? verify.error}
          onResend={() => (wanted ? change.mutate({ body: wanted }) : verify.mutate())}
          onConfirm={(body) => confirm.mutate({ body })}
          onCancel={close}
        />
      ) : null}
    </SectionCard>
  )
}
