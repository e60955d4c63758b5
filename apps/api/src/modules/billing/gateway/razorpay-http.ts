import type { z } from 'zod'
import { Unavailable } from '../../../platform/errors.ts'
import { GatewayRefused } from './payment-gateway.ts'
import { RazorpayError } from './razorpay-shapes.ts'

export type RazorpayAccess = {
  baseUrl: string
  keyId: string
  keySecret: string
  /** How long an answer may take; 10 seconds when absent. */
  timeoutMs?: number
}
type Request = { method?: 'GET' | 'POST'; body?: object; headers?: Record<string, string> }

/**
 * Calls one operation of Razorpay's REST API and reads the answer by its shape.
 * @throws GatewayRefused for a definite no, Unavailable when whether it happened is not known.
 */
export async function callRazorpay<T extends z.ZodType>(
  { baseUrl, keyId, keySecret, timeoutMs = 10_000 }: RazorpayAccess,
  path: string,
  answer: T,
  { method = 'GET', body, headers }: Request = {},
): Promise<z.output<T>> {
  const response = await fetch(`${baseUrl}/v1${path}`, {
    method,
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
    headers: {
      authorization: `Basic ${Buffer.from(`${keyId}:${keySecret}`).toString('base64')}`,
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  }).then(readAnswer, noAnswer)
  if (response.status >= 400) throw refusalOf(response)
  const parsed = answer.safeParse(response.content)
  if (!parsed.success) throw new Unavailable({ detail: 'The payment gateway answered something unexpected.' })
  return parsed.data
}

type Answered = { status: number; content: unknown }

async function readAnswer(response: Response): Promise<Answered> {
  const content: unknown = await response.json().catch(() => null)
  return { status: response.status, content }
}

function noAnswer(): never {
  throw new Unavailable({ detail: 'The payment gateway does not answer.', retryAfter: 5 })
}

// 401 is our own misconfiguration, 409 a request still at work, 429 too many: none of them says no to this request.
const undecided = new Set([401, 403, 408, 409, 429])

function refusalOf({ status, content }: Answered): Error {
  if (status >= 500 || undecided.has(status))
    return new Unavailable({ detail: `The payment gateway answers ${status}.`, retryAfter: 5 })
  const { data } = RazorpayError.safeParse(content)
  return new GatewayRefused(status, data?.error.description ?? 'no reason given')
}
