import { canSend } from '../../messaging/index.ts'
import type { Config } from '../../../platform/config.ts'

export type Method = 'sms' | 'email' | 'totp'

/**
 * The second factors that a person may use, the preferred one first. An authenticator app replaces codes by message:
 * otherwise who steals a SIM card would simply choose the weaker way. Its own fallback are the recovery codes.
 */
export function factorMethods(
  config: Config,
  {
    email,
    email_verified,
    authenticator_since,
  }: { email: string | null; email_verified: boolean; authenticator_since: Date | null },
): Method[] {
  if (authenticator_since) return ['totp']
  const methods: Method[] = []
  if (canSend(config, 'sms')) methods.push('sms')
  if (email && email_verified && canSend(config, 'email')) methods.push('email')
  return methods
}

/** A number or an address as a bystander may see it: `+91 •••••• 3210`, `a•••@example.in`. */
export function masked(recipient: string): string {
  const [name = '', domain] = recipient.split('@')
  if (domain) return `${name.slice(0, 1)}•••@${domain}`
  return `${recipient.slice(0, 3)} •••••• ${recipient.slice(-4)}`
}
