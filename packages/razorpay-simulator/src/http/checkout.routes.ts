import { readFile } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import { METHODS } from '../entities.ts'
import type { Fields } from '../fields.ts'
import { oneOf, optionalInteger, optionalText } from '../fields.ts'
import type { Gateway } from '../gateway.ts'
import { findOrder } from '../gateway.ts'
import { GatewayError, refused } from '../gateway-error.ts'
import { declineError, OUTCOMES, payOrder } from '../payments.ts'

/** The files of checkout as browsers load them, and their types. */
const FILES = {
  'checkout.js': 'text/javascript; charset=utf-8',
  'checkout.css': 'text/css; charset=utf-8',
  'dialog.html': 'text/html; charset=utf-8',
}

/** Checkout: its script, style and markup, and what the script asks. The public key is enough here. */
export async function checkoutRoutes(app: FastifyInstance, gateway: Gateway): Promise<void> {
  app.addHook('onRequest', async (_, reply) => {
    reply.headers({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' })
  })

  for (const [name, type] of Object.entries(FILES)) {
    const text = await readFile(new URL(`../checkout/${name}`, import.meta.url), 'utf8')
    const file = text.replace("'%PUBLIC_PATH%'", JSON.stringify(gateway.options.publicPath))
    app.get(`/v1/${name}`, async (_, reply) =>
      reply
        .type(type)
        .headers({ 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' })
        .send(file),
    )
  }

  app.get<{ Params: { id: string }; Querystring: Fields }>(
    '/v1/checkout/orders/:id',
    async ({ params, query }) => {
      checkKey(gateway, query)
      const { id, amount, amount_due, currency, status } = findOrder(gateway, params.id)
      return { id, amount, amount_due, currency, status }
    },
  )

  app.post<{ Body: Fields | undefined }>('/v1/checkout/payments', async ({ body = {} }, reply) => {
    checkKey(gateway, body)
    const outcome = oneOf(body, 'outcome', OUTCOMES)
    const { payment, answer } = payOrder(gateway, String(body['order_id']), {
      method: oneOf(body, 'method', METHODS),
      outcome,
      afterSeconds: outcome === 'late' ? secondsOf(body) : undefined,
      email: optionalText(body, 'email'),
      contact: optionalText(body, 'contact'),
      description: optionalText(body, 'description'),
    })
    if (payment.status === 'failed') throw declineError(payment)
    return answer ?? reply.code(202).send({ outcome })
  })
}

function checkKey({ options }: Gateway, fields: Fields): void {
  if (fields['key_id'] === options.keyId) return
  throw new GatewayError(401, { description: 'The api key provided is invalid' })
}

function secondsOf(body: Fields): number {
  const seconds = optionalInteger(body, 'after_seconds') ?? 5
  if (seconds < 0 || seconds > 86_400) throw refused('A late payment is late by a day at most.')
  return seconds
}
