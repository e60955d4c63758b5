import { randomBytes } from 'node:crypto'

/** Other origins that a page may use, by directive; Razorpay's when real keys are set. */
export type ExtraSources = {
  script?: readonly string[]
  frame?: readonly string[]
  connect?: readonly string[]
  image?: readonly string[]
  media?: readonly string[]
}

/** Where Razorpay's own checkout lives, for an installation with real keys. */
export const razorpaySources: ExtraSources = {
  script: ['https://checkout.razorpay.com'],
  frame: ['https://api.razorpay.com', 'https://checkout.razorpay.com'],
  connect: ['https://api.razorpay.com', 'https://lumberjack.razorpay.com'],
  image: ['https://cdn.razorpay.com'],
}

export const newNonce = () => randomBytes(16).toString('base64')

/**
 * The Content-Security-Policy of one page. Inline scripts and style elements need the nonce; style attributes are
 * free, as components set sizes with them. Development tools need eval and their own style elements.
 */
export function contentSecurityPolicy({
  nonce,
  host,
  dev,
  extra = {},
}: {
  nonce: string
  host: string
  dev: boolean
  extra?: ExtraSources
}): string {
  const own = /^[\w.:[\]-]+$/.test(host) ? [`ws://${host}`, `wss://${host}`] : []
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'self'"],
    'script-src': [
      "'self'",
      `'nonce-${nonce}'`,
      "'strict-dynamic'",
      ...(dev ? ["'unsafe-eval'"] : []),
      ...(extra.script ?? []),
    ],
    'style-src': dev ? ["'self'", "'unsafe-inline'"] : ["'self'", `'nonce-${nonce}'`],
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:', ...(extra.image ?? [])],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...own, ...(extra.connect ?? [])],
    'media-src': ["'self'", 'blob:', ...(extra.media ?? [])],
    'worker-src': ["'self'", 'blob:'],
    'frame-src': ["'self'", ...(extra.frame ?? [])],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    'object-src': ["'none'"],
  }
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ')
}

/** What every answer of the web application carries beside its policy. */
export const constantHeaders: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy':
    'camera=(self), microphone=(self), display-capture=(self), geolocation=(self), payment=(self), usb=()',
  'cross-origin-opener-policy': 'same-origin-allow-popups',
  'x-frame-options': 'DENY',
}
