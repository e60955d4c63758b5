import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, newNonce, razorpaySources } from './security.ts'

const directive = (policy: string, name: string) =>
  policy
    .split('; ')
    .find((part) => part.startsWith(`${name} `))
    ?.slice(name.length + 1)
const base = { nonce: 'n0nce', host: 'localhost:3000', dev: false }

describe('contentSecurityPolicy', () => {
  it('lets only what carries the nonce run, and never inline text', () => {
    const policy = contentSecurityPolicy(base)
    expect(directive(policy, 'script-src')).toBe("'self' 'nonce-n0nce' 'strict-dynamic'")
    expect(directive(policy, 'style-src')).toBe("'self' 'nonce-n0nce'")
    expect(policy).not.toContain('unsafe-eval')
  })
  it('opens the live line to the page’s own host only', () => {
    expect(directive(contentSecurityPolicy(base), 'connect-src')).toBe(
      "'self' ws://localhost:3000 wss://localhost:3000",
    )
  })
  it('does not let a forged Host header write directives', () => {
    const policy = contentSecurityPolicy({ ...base, host: 'evil; script-src *' })
    expect(directive(policy, 'connect-src')).toBe("'self'")
    expect(policy).not.toContain('evil')
  })
  it('is never framed and has no plug-ins', () => {
    const policy = contentSecurityPolicy(base)
    expect(directive(policy, 'frame-ancestors')).toBe("'none'")
    expect(directive(policy, 'object-src')).toBe("'none'")
    expect(directive(policy, 'base-uri')).toBe("'self'")
    expect(directive(policy, 'form-action')).toBe("'self'")
  })
  it('admits Razorpay only when told to', () => {
    expect(contentSecurityPolicy(base)).not.toContain('razorpay')
    const policy = contentSecurityPolicy({ ...base, extra: razorpaySources })
    expect(directive(policy, 'script-src')).toContain('https://checkout.razorpay.com')
    expect(directive(policy, 'frame-src')).toContain('https://api.razorpay.com')
  })
  it('admits a file store for what files are: sent, shown, framed and played', () => {
    const store = ['https://imeds-files.s3.store.example']
    const extra = { connect: store, image: store, frame: store, media: store }
    const policy = contentSecurityPolicy({ ...base, extra })
    for (const name of ['connect-src', 'img-src', 'frame-src', 'media-src'])
      expect(directive(policy, name)).toContain(store[0])
    expect(directive(policy, 'script-src')).not.toContain(store[0])
  })
})

it('never repeats a nonce', () => {
  const nonces = new Set(Array.from({ length: 1000 }, newNonce))
  expect(nonces.size).toBe(1000)
  for (const nonce of nonces) expect(Buffer.from(nonce, 'base64')).toHaveLength(16)
})
