'use client'
import { mutation } from '@imeds/client'
import { confirmAuthenticator, enrolAuthenticator } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { PasswordPrompt } from './password-prompt.tsx'
import { ScanAuthenticator } from './scan-authenticator.tsx'

/** Codes come by message; an app can be set up: password, picture, first code. */
export function AuthenticatorOff({ onConfirmed }: { onConfirmed: (recoveryCodes: string[]) => void }) {
  const t = useTranslations('identity.security')
  const [step, setStep] = useState<'shown' | 'password' | 'scan'>('shown')
  const enrol = useMutation({ ...mutation(enrolAuthenticator), onSuccess: () => setStep('scan') })
  const confirm = useMutation({
    ...mutation(confirmAuthenticator),
    onSuccess: ({ recoveryCodes }) => onConfirmed(recoveryCodes),
  })
  const cancel = () => {
    setStep('shown')
    enrol.reset()
    confirm.reset()
  }
  return (
    <Stack gap="md" align="flex-start">
      <Text>{t('factorByMessage')}</Text>
      {step === 'shown' ? <Button onClick={() => setStep('password')}>{t('setUp')}</Button> : null}
      {step === 'password' ? (
        <PasswordPrompt
          submit={t('setUp')}
          pending={enrol.isPending}
          error={enrol.error}
          onSubmit={(password) => enrol.mutate({ body: { password } })}
          onCancel={cancel}
        />
      ) : null}
      {step === 'scan' && enrol.data ? (
        <ScanAuthenticator
          enrolment={enrol.data}
          pending={confirm.isPending}
          error={confirm.error}
          onConfirm={(code) => confirm.mutate({ body: { code } })}
          onCancel={cancel}
        />
      ) : null}
    </Stack>
  )
}
