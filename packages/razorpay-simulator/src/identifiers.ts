import { createHash, randomInt } from 'node:crypto'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Fourteen random letters and digits, the form of every Razorpay identifier behind its prefix. */
export function randomTail(): string {
  return Array.from({ length: 14 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}

/** A new identifier such as `order_EKwxwAgItmmXdp`. */
export function newIdentifier(prefix: 'order' | 'pay' | 'rfnd' | 'card'): string {
  return `${prefix}_${randomTail()}`
}

/** The merchant's account, always the same for one key: `acc_` and fourteen characters. */
export function accountIdOf(keyId: string): string {
  return `acc_${createHash('sha256').update(keyId).digest('base64').replace(/\W/g, '').slice(0, 14)}`
}

/** A random reference of digits, as banks give them (RRN, ARN). */
export function bankReference(digits: number): string {
  return Array.from({ length: digits }, () => randomInt(10)).join('')
}
