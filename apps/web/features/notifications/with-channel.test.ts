import { expect, it } from 'vitest'
import { withChannel } from './with-channel.ts'

it('switches that channel of that kind and nothing else', () => {
  const on = { in_app: true, email: true, sms: true }
  const before = {
    audience: 'patient' as const,
    items: [
      { kind: 'payment_received' as const, channels: on },
      { kind: 'refund_processed' as const, channels: on },
    ],
    reachable: { email: true, sms: true },
  }
  const after = withChannel(before, { kind: 'payment_received', channel: 'sms', enabled: false })
  expect(after.items).toEqual([
    { kind: 'payment_received', channels: { ...on, sms: false } },
    { kind: 'refund_processed', channels: on },
  ])
  expect(before.items[0]?.channels.sms).toBe(true)
})
