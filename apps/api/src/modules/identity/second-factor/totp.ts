import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import { sameText } from '../challenge/one-time-code.ts'

const stepSeconds = 30
/** Clocks of phones are off by up to a step either way (RFC 6238 5.2). */
const drift = [0, -1, 1]

/**
 * The 30-second step whose code this is, or null. Steps up to `lastStep` were used and count no more, so that a code
 * that was overseen on its way cannot be shown twice.
 */
export async function totpStep(
  secret: Uint8Array,
  code: string,
  { now, lastStep }: { now: Date; lastStep: number },
): Promise<number | null> {
  const current = Math.floor(now.getTime() / 1000 / stepSeconds)
  const otp = createOTP(secret)
  for (const step of drift.map((off) => current + off))
    if (sameText(code, await otp.hotp(step)) && step > lastStep) return step
  return null
}

/** The `otpauth://` address that an authenticator app reads. */
export const totpUri = (secret: Uint8Array, account: string): string =>
  createOTP(secret).url('IMEDS', account)

export const inBase32 = (secret: Uint8Array): string => base32.encode(secret, { padding: false })
