import type { FastifyInstance, FastifyRequest } from 'fastify'
import { orderView } from '../entities.ts'
import type { Fields } from '../fields.ts'
import type { Gateway } from '../gateway.ts'
import { findOrder } from '../gateway.ts'
import { createOrder, listOrders, listPaymentsOfOrder } from '../orders.ts'
import { capturePayment, getPayment, listPayments } from '../payments.ts'
import { getRefund, listRefunds, listRefundsOfPayment, refundPayment } from '../refunds.ts'
import { injectApiFaults } from './api-faults.ts'
import { requireKey } from './authenticate.ts'

interface Incoming {
  Params: { id: string }
  Querystring: Fields
  Body: Fields | undefined
}

/** The merchant's API, for who knows key and secret. */
export async function restRoutes(app: FastifyInstance, gateway: Gateway): Promise<void> {
  app.addHook('onRequest', requireKey(gateway.options))
  injectApiFaults(app, gateway)

  app.post<Incoming>('/v1/orders', async ({ body }) => createOrder(gateway, body ?? {}))
  app.get<Incoming>('/v1/orders', async ({ query }) => listOrders(gateway, query))
  app.get<Incoming>('/v1/orders/:id', async ({ params }) => orderView(findOrder(gateway, params.id)))
  app.get<Incoming>('/v1/orders/:id/payments', async ({ params }) => listPaymentsOfOrder(gateway, params.id))

  app.get<Incoming>('/v1/payments', async ({ query }) => listPayments(gateway, query))
  app.get<Incoming>('/v1/payments/:id', async ({ params, query }) => getPayment(gateway, params.id, query))
  app.post<Incoming>('/v1/payments/:id/capture', async ({ params, body }) =>
    capturePayment(gateway, params.id, body ?? {}),
  )

  app.post<Incoming>('/v1/payments/:id/refund', async (request) =>
    refundPayment(gateway, request.params.id, request.body ?? {}, idempotencyKey(request)),
  )
  app.get<Incoming>('/v1/payments/:id/refunds', async ({ params, query }) =>
    listRefundsOfPayment(gateway, params.id, query),
  )
  app.get<Incoming>('/v1/refunds', async ({ query }) => listRefunds(gateway, query))
  app.get<Incoming>('/v1/refunds/:id', async ({ params }) => getRefund(gateway, params.id))
}

/** `X-Refund-Idempotency` is the documented header; the other name is understood too. */
function idempotencyKey({ headers }: FastifyRequest<Incoming>): string | undefined {
  return [headers['x-refund-idempotency'], headers['x-razorpay-idempotency']].flat().find(Boolean)
}
