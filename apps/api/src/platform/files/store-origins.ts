import type { Config } from '../config.ts'

/**
 * The origins that signed addresses lead to, beside our own: for `connect-src`, `img-src`, `media-src` and `frame-src` of
 * the pages' Content-Security-Policy. None when files are kept on this machine.
 */
export function storeOrigins({ s3 }: Pick<Config, 's3'>): string[] {
  if (!s3) return []
  const { protocol, host } = new URL(s3.endpoint ?? `https://s3.${s3.region}.amazonaws.com`)
  // A name that is no DNS label of its own cannot stand before the host under one certificate.
  const inPath = s3.forcePathStyle || (protocol === 'https:' && s3.bucket.includes('.'))
  return [`${protocol}//${inPath ? '' : `${s3.bucket}.`}${host}`]
}
