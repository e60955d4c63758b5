import type { FastifyInstance } from 'fastify'
import type { Control } from '../control.ts'
import type { Fields } from '../fields.ts'
import { optionalInteger } from '../fields.ts'
import type { ApiFault, Gateway, RefundFault } from '../gateway.ts'
import { invalidField } from '../gateway-error.ts'
import type { WebhookFault } from '../webhooks/dispatcher.ts'
import { requireKey } from './authenticate.ts'

type Action = (control: Control, fields: Fields) => unknown

/** What may be asked over HTTP: the functions of `Control`, by their names. */
const ACTIONS: Record<string, Action> = {
  pay: (control, { orderId, ...options }) => control.pay(String(orderId), options),
  payLate: (control, { orderId, ...options }) =>
    control.payLate(String(orderId), { ...options, ...integers(options, 'afterSeconds') }),
  failNextPayments: (control, fields) => control.failNextPayments(optionalInteger(fields, 'count')),
  webhookFault: (control, fields) =>
    control.webhookFault(
      faultOf<WebhookFault>(fields, ['drop', 'duplicate', 'delay', 'reorder', 'wrong-signature']),
    ),
  refundFault: (control, fields) =>
    control.refundFault(faultOf<RefundFault>(fields, ['refuse', 'pending', 'fail'])),
  apiFault: (control, fields) =>
    control.apiFault(faultOf<ApiFault>(fields, ['error', 'timeout', 'answer-lost'])),
  clearFaults: (control) => control.clearFaults(),
  settle: (control) => control.settle(),
  deliverPending: (control) => control.deliverPending(),
  deliveries: (control) => control.deliveries(),
}

/** `POST /control` with `{"action": "pay", "orderId": "order_…"}`; answers `{"result": …}`. */
export async function controlRoutes(app: FastifyInstance, gateway: Gateway, control: Control): Promise<void> {
  app.addHook('onRequest', requireKey(gateway.options))
  app.post<{ Body: Fields | undefined }>('/control', async ({ body = {} }) => {
    const { action, ...fields } = body
    const act = typeof action === 'string' && Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined
    if (!act) throw invalidField('action', `The action must be one of ${Object.keys(ACTIONS).join(', ')}.`)
    return { result: (await act(control, fields)) ?? null }
  })
}

function faultOf<F extends { kind: string }>(fields: Fields, kinds: F['kind'][]): F {
  const { kind } = fields
  if (!kinds.some((known) => known === kind)) {
    throw invalidField('kind', `The kind must be one of ${kinds.join(', ')}.`)
  }
  return { ...fields, ...integers(fields, 'count', 'seconds') } as unknown as F
}

function integers(fields: Fields, ...names: string[]): Record<string, number> {
  const pairs = names.map((name) => [name, optionalInteger(fields, name)] as const)
  return Object.fromEntries(pairs.filter((pair): pair is [string, number] => pair[1] !== undefined))
}
