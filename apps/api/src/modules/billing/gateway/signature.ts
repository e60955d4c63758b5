import { createHmac, timingSafeEqual } from 'node:crypto'

/** Whether `signature` is the HMAC-SHA256 of `content` in hexadecimal, compared in constant time. */
export function isSigned(content: string | Buffer, secret: string, signature: string): boolean {
  const expected = createHmac('sha256', secret).update(content).digest()
  if (!/^[0-9a-f]{64}$/i.test(signature)) return false
  return timingSafeEqual(expected, Buffer.from(signature, 'hex'))
}
