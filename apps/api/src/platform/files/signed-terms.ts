import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a signed address of the disk store allows; short names, because they stand in the address. */
export type Terms =
  | { method: 'PUT'; key: string; expires: number; type: string; size: number; sha256: string }
  | { method: 'GET'; key: string; expires: number; type: string; name: string; inline: boolean }

/** A key of its own for file addresses, so that nothing else signed with the installation's secret passes for one. */
export const signingKeyFrom = (secret: string): Buffer =>
  createHmac('sha256', secret).update('imeds file addresses, version 1').digest()

const signatureOf = (signingKey: Buffer, payload: string) =>
  createHmac('sha256', signingKey).update(payload).digest()

/** The terms and their signature, fit for a query string. `expires` is in seconds since 1970. */
export function signTerms(signingKey: Buffer, terms: Terms): string {
  const payload = Buffer.from(JSON.stringify(terms)).toString('base64url')
  return `${payload}.${signatureOf(signingKey, payload).toString('base64url')}`
}

/** The terms, if we signed them for this method and key and they still hold; else undefined. */
export function verifyTerms<M extends Terms['method']>(
  signingKey: Buffer,
  signed: unknown,
  { method, key, now }: { method: M; key: string; now: Date },
): Extract<Terms, { method: M }> | undefined {
  if (typeof signed !== 'string') return undefined
  const [payload = '', signature = '', ...rest] = signed.split('.')
  const given = Buffer.from(signature, 'base64url')
  const expected = signatureOf(signingKey, payload)
  if (rest.length || given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  const terms = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Terms
  const holds = terms.method === method && terms.key === key && now.getTime() < terms.expires * 1000
  return holds ? (terms as Extract<Terms, { method: M }>) : undefined
}
