'use client'
import { mutation } from '@imeds/client'
import { sendSignInCode, type SecondFactorNeeded, type Session } from '@imeds/contracts/identity'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { enter } from '../enter.ts'
import { FactorStep } from './factor-step.tsx'
import { PasswordStep } from './password-step.tsx'

export type SecondFactor = z.output<typeof SecondFactorNeeded>

type Props = {
  /** The page that asked for a session. */
  next?: string
  /** Why the visitor is here, in a sentence. */
  notice?: string
}

/** Number and password, then the second factor where the device is not trusted. */
export function SignInForm({ next, notice }: Props) {
  const [factor, setFactor] = useState<SecondFactor | null>(null)
  const send = useMutation(mutation(sendSignInCode))
  const go = (session: Session) => enter(session, next)
  const askForFactor = (needed: SecondFactor) => {
    setFactor(needed)
    const preferred = needed.methods[0]
    if (preferred === 'sms' || preferred === 'email')
      send.mutate({ body: { challenge: needed.challenge, channel: preferred } })
  }
  const startAgain = () => {
    setFactor(null)
    send.reset()
  }
  return factor ? (
    <FactorStep factor={factor} send={send} onSignedIn={go} onStartAgain={startAgain} />
  ) : (
    <PasswordStep
      {...(notice === undefined ? {} : { notice })}
      {...(next === undefined ? {} : { next })}
      onReply={(reply) => (reply.next === 'session' ? go(reply.session) : askForFactor(reply))}
    />
  )
}
