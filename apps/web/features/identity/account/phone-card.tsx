'use client'
import { mutation } from '@imeds/client'
import { changePhone, confirmPhone } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { SectionCard } from '@/ui/section-card.tsx'
import { ConfirmCode } from './confirm-code.tsx'
import { ContactRow } from './contact-row.tsx'
import type { Me } from './me.ts'
import { PhoneForm } from './phone-form.tsx'
import { useSaid } from '@/lib/use-said.ts'

/** The number one signs in with, changed by password and a code to the new one. */
export function PhoneCard({ user }: { user: Me }) {
  const t = useTranslations('identity.account')
  const router = useRouter()
  const { done } = useSaid()
  const [step, setStep] = useState<'shown' | 'form' | 'code'>('shown')
  const change = useMutation({ ...mutation(changePhone), onSuccess: () => setStep('code') })
  const close = () => {
    setStep('shown')
    change.reset()
    confirm.reset()
  }
  const confirm = useMutation({
    ...mutation(confirmPhone),
    onSuccess: () => {
      done(t('phone.done'))
      close()
      router.refresh()
    },
  })
  const wanted = change.variables?.body
  return (
    <SectionCard title={t('phone.title')} lead={t('phone.lead')}>
      {step === 'shown' ? (
        <Stack gap="md" align="flex-start">
          <ContactRow value={user.phone} verified={user.phoneVerified} />
          <Button variant="default" onClick={() => setStep('form')}>
            {t('change')}
          </Button>
        </Stack>
      ) : null}
      {step === 'form' ? (
        <PhoneForm
          error={change.error}
          pending={change.isPending}
          onSubmit={(body) => change.mutate({ body })}
          onCancel={close}
        />
      ) : null}
      {step === 'code' && change.data && wanted ? (
        <ConfirmCode
          destination={wanted.phone}
          sent={change.data}
          sending={change.isPending}
          pending={confirm.isPending}
          error={confirm.error ?? change.error}
          onResend={() => change.mutate({ body: wanted })}
          onConfirm={(body) => confirm.mutate({ body })}
          onCancel={close}
        />
      ) : null}
    </SectionCard>
  )
}
