import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { ensureSecret, type Config } from '../../platform/config.ts'

/** A new session or device token: 256 random bits. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What the database keeps of a token. A token is too long to guess, so a plain hash hides it. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

export type Secrets = {
  /** Signs cookies. */
  signing: string
  /** A hash that cannot be computed without SESSION_SECRET: for six-digit codes, and for numbers in counters. */
  keyedHash: (...parts: string[]) => string
  /** Encrypts with AES-256-GCM; `owner` is bound in, so that a ciphertext moved to another row does not open. */
  seal: (plain: Uint8Array, owner: string) => string
  open: (sealed: string, owner: string) => Buffer
}

const made = new WeakMap<Config, Secrets>()

/** Everything that hangs on SESSION_SECRET, derived once for each configuration. */
export function secretsOf(config: Config): Secrets {
  const known = made.get(config)
  if (known) return known
  const secrets = derive(ensureSecret(config))
  made.set(config, secrets)
  return secrets
}

function derive(secret: string): Secrets {
  const keyFor = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `imeds ${purpose}`, 32))
  const hashing = keyFor('keyed hash')
  const sealing = keyFor('seal')
  return {
    signing: secret,
    keyedHash: (...parts) => createHmac('sha256', hashing).update(JSON.stringify(parts)).digest('base64url'),
    seal(plain, owner) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(owner))
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString(
        'base64url',
      )
    },
    open(sealed, owner) {
      const bytes = Buffer.from(sealed, 'base64url')
      const cipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, 12))
        .setAAD(Buffer.from(owner))
        .setAuthTag(bytes.subarray(-16))
      return Buffer.concat([cipher.update(bytes.subarray(12, -16)), cipher.final()])
    },
  }
}
