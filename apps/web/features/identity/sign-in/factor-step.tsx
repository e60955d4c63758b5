'use client'
import { isApiError, mutation, type CallInput, type ErrorFor } from '@imeds/client'
import type { ReplyOf } from '@imeds/contracts'
import { completeSignIn, type sendSignInCode, type Session } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { Button } from '@mantine/core'
import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import { useState } from 'react'
import { AuthCard } from '../auth-card.tsx'
import { InboxLink } from '../inbox/inbox-link.tsx'
import { CodeForm } from './code-form.tsx'
import { leadOf, OtherMethods, type Method } from './factor-methods.tsx'
import type { SecondFactor } from './sign-in-form.tsx'

type Send = UseMutationResult<
  ReplyOf<typeof sendSignInCode>,
  ErrorFor<typeof sendSignInCode>,
  CallInput<typeof sendSignInCode>
>
type Props = {
  factor: SecondFactor
  send: Send
  onSignedIn: (session: Session) => void
  onStartAgain: () => void
}

/** The second factor: a code sent, read off an app, or kept on paper. */
export function FactorStep({ factor, send, onSignedIn, onStartAgain }: Props) {
  const t = useTranslations('identity')
  const [method, setMethod] = useState<Method>(factor.methods[0] ?? 'sms')
  const complete = useMutation({
    ...mutation(completeSignIn),
    onSuccess: ({ session }) => onSignedIn(session),
  })
  const sendBy = (channel: 'sms' | 'email') => send.mutate({ body: { challenge: factor.challenge, channel } })
  const choose = (next: Method) => {
    complete.reset()
    setMethod(next)
    if (next === 'sms' || next === 'email') sendBy(next)
    else send.reset()
  }
  const error = complete.error ?? send.error
  const ended = isApiError(error) && (error.code === 'challenge_ended' || error.code === 'account_disabled')
  return (
    <AuthCard
      title={t('signIn.codeTitle')}
      lead={leadOf(t, method, send.data?.sentTo)}
      below={
        <>
          <OtherMethods methods={factor.methods} current={method} onChoose={choose} />
          <Button variant="subtle" size="sm" onClick={onStartAgain}>
            {ended ? t('factor.again') : t('signIn.back')}
          </Button>
          <InboxLink />
        </>
      }
    >
      <CodeForm
        key={method}
        method={method}
        error={error}
        pending={complete.isPending || complete.isSuccess}
        sent={send.data}
        sending={send.isPending}
        onResend={sendBy}
        onSubmit={(proof) => complete.mutate({ body: { challenge: factor.challenge, ...proof } })}
      />
    </AuthCard>
  )
}
