import type { FastifyError, FastifyInstance, FastifyPluginAsync } from 'fastify'
import type { Control } from '../control.ts'
import type { Gateway } from '../gateway.ts'
import { GatewayError, gatewayDown, refused } from '../gateway-error.ts'
import { parseOwnBodies } from './bodies.ts'
import { checkoutRoutes } from './checkout.routes.ts'
import { controlRoutes } from './control.routes.ts'
import { restRoutes } from './rest.routes.ts'

/** What the plugin lets happen when its server starts to listen and when it ends. */
export interface Lifetime {
  resume(): void
  close(): Promise<void>
}

/** The simulator as an encapsulated plugin, with its own parsers and its own form of errors. */
export function simulatorPlugin(
  gateway: Gateway,
  control: Control | null,
  lifetime: Lifetime,
): FastifyPluginAsync {
  return async (app) => {
    parseOwnBodies(app)
    answerErrorsAsRazorpay(app)
    app.addHook('onRoute', (route) => void (route.schema = Object.assign({}, route.schema, { hide: true })))
    app.addHook('onListen', async () => lifetime.resume())
    app.addHook('preClose', async () => lifetime.close())

    await app.register((scope) => restRoutes(scope, gateway))
    await app.register((scope) => checkoutRoutes(scope, gateway))
    if (control) await app.register((scope) => controlRoutes(scope, gateway, control))
    app.all('/v1/*', async () => {
      throw refused('The requested URL was not found on the server.')
    })
  }
}

function answerErrorsAsRazorpay(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const refusal = asGatewayError(error)
    if (refusal.status >= 500)
      request.log.warn({ code: refusal.body.error.code }, 'Razorpay simulator failed')
    return reply.code(refusal.status).send(refusal.body)
  })
}

function asGatewayError(error: Error & { statusCode?: number }): GatewayError {
  if (error instanceof GatewayError) return error
  if (error.statusCode !== undefined && error.statusCode < 500) return refused(error.message)
  return gatewayDown()
}
