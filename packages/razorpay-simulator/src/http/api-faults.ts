import type { FastifyInstance } from 'fastify'
import type { Gateway } from '../gateway.ts'
import { GatewayError, gatewayDown } from '../gateway-error.ts'

/** So long a request without an answer hangs when the fault does not say. */
const SILENCE_SECONDS = 60

/** Lets the API break down as the control asked for. */
export function injectApiFaults(app: FastifyInstance, { faults }: Gateway): void {
  const silence = new Set<() => void>()
  const answersToLose = new WeakSet<object>()

  app.addHook('preHandler', async (request) => {
    const fault = faults.api.take(
      ({ method, path }) =>
        (method === undefined || method === request.method) &&
        (path === undefined || request.url.includes(path)),
    )
    if (fault?.kind === 'error') throw gatewayDown()
    if (fault?.kind === 'answer-lost') answersToLose.add(request.raw)
    if (fault?.kind === 'timeout') {
      await silenceFor(fault.seconds ?? SILENCE_SECONDS, silence)
      throw new GatewayError(504, {
        code: 'GATEWAY_ERROR',
        description: 'The gateway did not answer in time.',
      })
    }
  })
  app.addHook('onSend', async (request) => {
    if (answersToLose.has(request.raw)) request.raw.socket.destroy()
  })
  app.addHook('preClose', async () => silence.forEach((end) => end()))
}

function silenceFor(seconds: number, silence: Set<() => void>): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      silence.delete(end)
      resolve()
    }
    const timer = setTimeout(end, seconds * 1000).unref()
    silence.add(end)
  })
}
