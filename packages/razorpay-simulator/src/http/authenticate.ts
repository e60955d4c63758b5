import type { FastifyReply, FastifyRequest } from 'fastify'
import { unauthenticated } from '../gateway-error.ts'
import type { ResolvedOptions } from '../options.ts'
import { sameSecret } from '../signatures.ts'

/** A hook that lets in who knows key id and secret (basic authentication); 401 for everybody else. */
export function requireKey({ keyId, keySecret }: ResolvedOptions) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const [scheme, encoded = ''] = (request.headers.authorization ?? '').split(' ')
    const given = Buffer.from(encoded, 'base64').toString('utf8')
    if (scheme?.toLowerCase() === 'basic' && sameSecret(given, `${keyId}:${keySecret}`)) return
    reply.header('www-authenticate', 'Basic realm="Razorpay"')
    throw unauthenticated()
  }
}
