import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { WebhookEnvelope } from '../src/index.ts'
import { sign } from '../src/signatures.ts'

/** A webhook as it came in. */
export interface Received {
  eventId: string
  signature: string
  raw: string
  body: WebhookEnvelope
}

/** A merchant's webhook endpoint on a free port; `statuses` are its next answers, then always 200. */
export async function startReceiver(statuses: number[] = []) {
  const received: Received[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const raw = Buffer.concat(chunks).toString('utf8')
      received.push({
        eventId: String(request.headers['x-razorpay-event-id']),
        signature: String(request.headers['x-razorpay-signature']),
        raw,
        body: JSON.parse(raw) as WebhookEnvelope,
      })
      response.writeHead(statuses.shift() ?? 200).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/webhooks`,
    received,
    statuses,
    events: () => received.map(({ body }) => body.event),
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** Whether a webhook is signed with the secret over its raw bytes. */
export function isSigned({ raw, signature }: Received, secret: string): boolean {
  return signature === sign(raw, secret)
}
