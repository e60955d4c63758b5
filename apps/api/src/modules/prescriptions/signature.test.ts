import { describe, expect, it } from 'vitest'
import { createSigner, digest, isSignatureOf, fingerprintOf, newVerificationCode } from './signature.ts'

describe('the signature of a prescription', () => {
  const signer = createSigner('a secret of the installation')
  const content = { medicines: [{ name: 'PARACETAMOL', days: 5 }], diagnosis: 'Fever' }

  it('holds for what was signed, by the same key on every node', () => {
    const signature = signer.sign(digest(content))
    const { publicKey } = createSigner('a secret of the installation')
    expect(publicKey).toBe(signer.publicKey)
    expect(isSignatureOf(digest(content), signature, publicKey)).toBe(true)
  })

  it('fails for an altered content and for another key', () => {
    const signature = signer.sign(digest(content))
    expect(isSignatureOf(digest({ ...content, diagnosis: 'Cough' }), signature, signer.publicKey)).toBe(false)
    expect(isSignatureOf(digest(content), signature, createSigner('another secret').publicKey)).toBe(false)
  })

  it('does not depend on the order of keys, but on the order of lines', () => {
    expect(digest({ b: [1, { d: 1, c: 2 }], a: null })).toBe(digest({ a: null, b: [1, { c: 2, d: 1 }] }))
    expect(digest([1, 2])).not.toBe(digest([2, 1]))
  })
})

it('makes codes that a voice can spell and nobody can guess', () => {
  const codes = new Set(Array.from({ length: 200 }, newVerificationCode))
  expect(codes.size).toBe(200)
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/)
})

it('shortens the digest for the eye', () => {
  expect(fingerprintOf('0123456789abcdef00')).toBe('0123 4567 89AB CDEF')
})
