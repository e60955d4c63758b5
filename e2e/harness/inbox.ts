import { createCall } from '@imeds/client'
import { listDemoMessages } from '@imeds/contracts/identity'
import { inject, vi } from 'vitest'
import { patience } from './visitor.ts'

async function latest(recipient: string) {
  const call = createCall({ baseUrl: inject('productUrl') })
  const { items } = await call(listDemoMessages, { query: { recipient, limit: 1 } })
  return items[0]
}

/** The one-time code that `cause` makes us send to a number or address, from the demo's inbox. */
export async function codeTo(recipient: string, cause: () => Promise<void>): Promise<string> {
  const before = await latest(recipient)
  await cause()
  return vi.waitFor(
    async () => {
      const message = await latest(recipient)
      const code = message && message.id !== before?.id ? /\b\d{6}\b/.exec(message.body)?.[0] : undefined
      if (!code) throw new Error(`No code came to ${recipient}`)
      return code
    },
    { timeout: patience, interval: 100 },
  )
}
