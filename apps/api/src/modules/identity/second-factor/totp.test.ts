import { expect, it } from 'vitest'
import { inBase32, totpStep, totpUri } from './totp.ts'

// RFC 6238, appendix B: the secret of the SHA-1 vectors; its eight-digit codes end in these six.
const secret = new TextEncoder().encode('12345678901234567890')
const vectors: [string, string, number][] = [
  ['1970-01-01T00:00:59Z', '287082', 1],
  ['2005-03-18T01:58:29Z', '081804', 37_037_036],
  ['2009-02-13T23:31:30Z', '005924', 41_152_263],
  ['2033-05-18T03:33:20Z', '279037', 66_666_666],
]

it.each(vectors)('knows the code of %s', async (at, code, step) => {
  expect(await totpStep(secret, code, { now: new Date(at), lastStep: 0 })).toBe(step)
})

it('forgives a clock that is half a minute off, not more', async () => {
  const near = { now: new Date('2009-02-13T23:32:05Z'), lastStep: 0 }
  const far = { now: new Date('2009-02-13T23:32:35Z'), lastStep: 0 }
  expect(await totpStep(secret, '005924', near)).toBe(41_152_263)
  expect(await totpStep(secret, '005924', far)).toBeNull()
})

it('takes no code twice', async () => {
  const now = new Date('2009-02-13T23:31:30Z')
  expect(await totpStep(secret, '005924', { now, lastStep: 41_152_263 })).toBeNull()
})

it('writes what authenticator apps read', () => {
  expect(inBase32(secret)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  const uri = new URL(totpUri(secret, '+919812345678'))
  expect(uri.protocol).toBe('otpauth:')
  expect(uri.searchParams.get('secret')).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  expect(uri.searchParams.get('issuer')).toBe('IMEDS')
})
