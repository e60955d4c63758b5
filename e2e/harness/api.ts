import { createCall, type Call } from '@imeds/client'
import { clientHeader, completeSignIn, sendSignInCode, signIn, switchRole } from '@imeds/contracts/identity'
import type { Role } from '@imeds/contracts'
import { inject } from 'vitest'
import { codeTo } from './inbox.ts'
import { password } from '../people.ts'

const headers = () => ({ [clientHeader]: 'mobile' })

/** Calls the API as a phone of this person would: for what a test needs to be there before it begins. */
export async function apiOf(phone: string, role: Role): Promise<Call> {
  const baseUrl = inject('productUrl')
  const call = createCall({ baseUrl, headers })
  const first = await call(signIn, { body: { phone, password } })
  if (first.next !== 'second_factor') throw new Error('A phone that nobody trusts was let in')
  const { challenge } = first
  const code = await codeTo(phone, async () => {
    await call(sendSignInCode, { body: { challenge, channel: 'sms' } })
  })
  const { token } = await call(completeSignIn, { body: { challenge, code, trustDevice: false } })
  const signedIn = createCall({ baseUrl, headers, token: () => token })
  const { token: renewed } = await signedIn(switchRole, { body: { role } })
  return createCall({ baseUrl, headers, token: () => renewed })
}
