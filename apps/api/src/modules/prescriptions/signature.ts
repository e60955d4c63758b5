import { createHash, createPrivateKey, createPublicKey, hkdfSync, randomInt, sign, verify } from 'node:crypto'

export type Signer = {
  /** Base64url of the raw Ed25519 public key; kept beside each signature. */
  publicKey: string
  /** Base64url of an Ed25519 signature over the digest. */
  sign(sha256: string): string
}

// RFC 8410: the fixed heads of an Ed25519 private key (PKCS #8) and public key (SPKI); 32 bytes follow.
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex')
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex')

/** The installation's signing key, derived from its secret, so that every node has the same. */
export function createSigner(secret: string): Signer {
  const seed = Buffer.from(hkdfSync('sha256', secret, 'imeds', 'prescription signature', 32))
  const privateKey = createPrivateKey({
    key: Buffer.concat([pkcs8Head, seed]),
    format: 'der',
    type: 'pkcs8',
  })
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  return {
    publicKey: spki.subarray(spkiHead.length).toString('base64url'),
    sign: (sha256) => sign(null, Buffer.from(sha256, 'hex'), privateKey).toString('base64url'),
  }
}

/** Whether this key made this signature of this digest. */
export function isSignatureOf(sha256: string, signature: string, publicKey: string): boolean {
  const der = Buffer.concat([spkiHead, Buffer.from(publicKey, 'base64url')])
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
  return verify(null, Buffer.from(sha256, 'hex'), key, Buffer.from(signature, 'base64url'))
}

/** SHA-256 over JSON whose keys are sorted at every level: PostgreSQL's jsonb does not keep their order. */
export const digest = (content: unknown): string =>
  createHash('sha256').update(canonical(content)).digest('hex')

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`
}

// Crockford's alphabet: no I, L, O, U, so that it survives being read out.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 100 random bits as 20 characters: nobody finds a prescription by guessing. */
export const newVerificationCode = (): string =>
  Array.from({ length: 20 }, () => alphabet[randomInt(32)]).join('')

/** What stands on the paper and on the public page, to compare by eye. */
export const fingerprintOf = (sha256: string): string =>
  sha256
    .slice(0, 16)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1 ')
