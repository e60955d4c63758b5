import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { inTransaction } from '../../../platform/db/database.ts'
import { InvalidRequest } from '../../../platform/errors.ts'
import type { BillingDeps } from '../billing.deps.ts'
import { SignatureInvalid } from '../billing.errors.ts'
import { auditGatewayRefusal } from './gateway-audit.repository.ts'
import { insertGatewayEvent } from './gateway-event.repository.ts'
import { RazorpayWebhook } from './razorpay-shapes.ts'
import { handleGatewayEventJob } from './handle-gateway-event.ts'

/** Where Razorpay is told to send its webhooks, below the public address. */
export const webhookPath = '/api/v1/gateways/razorpay/webhook'

/** Takes Razorpay's webhooks: the signature covers the bytes, so nothing parses them before it was checked. */
export async function receiveGatewayEvents(app: FastifyInstance, deps: BillingDeps): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    scope.post(
      webhookPath,
      // Bursts come from few addresses, and are worth no more than a hash each.
      {
        bodyLimit: 262_144,
        config: { rateLimit: { max: 6000, timeWindow: 60_000 } },
        schema: { hide: true },
      },
      async (request, reply) => {
        await receive(deps, request)
        return reply.status(200).serializer(JSON.stringify).send({ received: true })
      },
    )
  })
}

/** Stores a genuine event and queues its handling; answers only once both are safe. */
async function receive(deps: BillingDeps, request: FastifyRequest): Promise<void> {
  const { db, clock, gateway, jobs } = deps
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  const eventId = eventIdOf(request, body)
  if (!gateway.verifyWebhookSignature(body, String(request.headers['x-razorpay-signature'] ?? ''))) {
    const refusal = { operation: 'receiveGatewayEvent', recordId: eventId, code: 'signature_invalid' }
    await auditGatewayRefusal(db, { ...refusal, ip: request.ip })
    throw new SignatureInvalid()
  }
  const parsed = RazorpayWebhook.safeParse(parseJson(body))
  if (!parsed.success) throw new InvalidRequest({ detail: 'The event has an unknown form.' })
  const { event: name, payload } = parsed.data
  await inTransaction(db, async (tx) => {
    const isNew = await insertGatewayEvent(tx, {
      gateway: gateway.name,
      eventId,
      name,
      payload,
      at: clock.now(),
    })
    if (isNew)
      await jobs.add(tx, handleGatewayEventJob, { gateway: gateway.name, eventId }, { maxAttempts: 12 })
  })
}

function eventIdOf({ headers }: FastifyRequest, body: Buffer): string {
  const id = headers['x-razorpay-event-id']
  // Without an id the same bytes are the same event.
  return typeof id === 'string' && id ? id.slice(0, 100) : createHash('sha256').update(body).digest('hex')
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}
