import { randomInt, timingSafeEqual } from 'node:crypto'

const minute = 60_000

export const codeRules = {
  /** Wrong tries after which a challenge is dead. */
  tries: 5,
  codeLives: 10 * minute,
  challengeLives: 15 * minute,
  resendAfter: 30_000,
} as const

/** Six digits, each as likely as the other. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

/** Compares in a time that tells nothing. */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
