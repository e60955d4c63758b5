import { once } from 'node:events'
import type { Request } from './requests.ts'

export type SlotGone = { screens: number; rounds: number; p50: number; p99: number; slowest: number }
type Options = { url: string; screens?: number; rounds?: number }

/**
 * How long after somebody sent a booking every open screen of that practitioner knows that the slot is gone: the screens
 * listen as the booking page does, each on a connection of its own. In milliseconds from the request's first byte.
 */
export async function slotGone(
  bookings: Iterator<Request>,
  { url, screens = 50, rounds = 20 }: Options,
): Promise<SlotGone> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const booking = bookings.next().value as Request
    const { practitionerId } = JSON.parse(booking.body ?? '{}') as { practitionerId: string }
    const topic = `practitioner/${practitionerId}/slots`
    const open = await Promise.all(Array.from({ length: screens }, () => listen(url, topic)))
    const heard = open.map(async (screen) => {
      await next(screen, 'event')
      return performance.now()
    })
    const since = performance.now()
    await book(url, booking)
    times.push(...(await Promise.all(heard)).map((at) => at - since))
    for (const screen of open) screen.close()
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0)
  return { screens, rounds, p50: at(0.5), p99: at(0.99), slowest: at(1) }
}

async function listen(url: string, topic: string): Promise<WebSocket> {
  const screen = new WebSocket(`${url.replace(/^http/, 'ws')}/ws`)
  await once(screen, 'open')
  const subscribed = next(screen, 'subscribed')
  screen.send(JSON.stringify({ type: 'subscribe', topic }))
  await subscribed
  return screen
}

/** The next message of a type; nothing else is expected but what was there before. */
async function next(screen: WebSocket, type: string): Promise<void> {
  for (;;) {
    const [message] = (await once(screen, 'message')) as [MessageEvent<string>]
    if ((JSON.parse(message.data) as { type: string }).type === type) return
  }
}

async function book(url: string, { method, path, headers = {}, body }: Request): Promise<void> {
  const answer = await fetch(new URL(path, url), { method, headers, ...(body ? { body } : {}) })
  if (answer.status !== 201) throw new Error(`A booking of the benchmark was refused with ${answer.status}.`)
  await answer.arrayBuffer()
}
