import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { callNext, getDisplay, getDisplayAddress, renewDisplayAddress } from '@imeds/contracts/desk'
import { createCounter, walkIn, type Counter } from '../../../test/factories/desk.ts'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import { newId } from '../../platform/ids.ts'

let test: TestApp
const open: WebSocket[] = []
beforeAll(async () => {
  test = await startTestApp()
  test.app.server.on('upgrade', (request, socket, head) => test.hub.upgrade(request, socket, head))
  await test.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  for (const socket of open) socket.close()
  await test.close()
})

/** A screen that nobody is signed in to: its first answer, and a promise of the next message. */
async function listen(topic: string) {
  const { port } = test.app.server.address() as AddressInfo
  const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`)
  open.push(socket)
  const messages: { type: string; name?: string }[] = []
  let wake = () => {}
  socket.on('message', (data: Buffer) => {
    messages.push(JSON.parse(data.toString()) as { type: string })
    wake()
  })
  const next = async () => {
    while (messages.length === 0) await new Promise<void>((resolve) => (wake = resolve))
    return messages.shift()!
  }
  await new Promise((resolve) => socket.once('open', resolve))
  socket.send(JSON.stringify({ type: 'subscribe', topic }))
  return { first: await next(), next }
}
const keyOf = async ({ desk, facilityId }: Counter) =>
  (await test.call(getDisplayAddress, { params: { id: facilityId } }, { as: desk }))
    .reply()
    .path.split('/')[3]!
const show = (key: string) => test.call(getDisplay, { params: { key } }, {})

describe('the screen in the waiting room', () => {
  it('shows tokens and rooms, never a name, and hears of each call', async () => {
    const counter = await createCounter(test)
    const key = await keyOf(counter)
    expect((await show(key)).reply().rooms).toEqual([])
    const screen = await listen(`display/${key}`)
    expect(screen.first.type).toBe('subscribed')
    const { token } = await walkIn(test, counter)
    await walkIn(test, counter)
    expect((await screen.next()).name).toBe('queue.changed')
    await test.call(
      callNext,
      {
        params: { facilityId: counter.facilityId, id: counter.meera.practitionerId },
        body: { expected: token.id },
      },
      { as: counter.desk },
    )
    const shown = await show(key)
    expect(shown.reply().rooms).toEqual([
      { letter: 'A', room: null, called: ['A-1'], inside: [], next: ['A-2'], waiting: 1, delayMinutes: 0 },
    ])
    expect(shown.raw.body).not.toContain(token.patient.name)
    expect(shown.raw.body).not.toContain(token.practitionerName)
  })

  it('goes dark at the old address when the desk takes another', async () => {
    const counter = await createCounter(test)
    const old = await keyOf(counter)
    const { path } = (
      await test.call(renewDisplayAddress, { params: { id: counter.facilityId } }, { as: counter.desk })
    ).reply()
    expect(path).not.toContain(old)
    expect((await show(old)).status).toBe(404)
    expect((await listen(`display/${old}`)).first.type).toBe('refused')
    expect(await keyOf(counter)).toBe(path.split('/')[3])
  })

  it('is found by nobody who guesses', async () => {
    expect((await show(newId())).status).toBe(404)
    expect((await listen(`display/${newId()}`)).first.type).toBe('refused')
    expect((await listen(`facility/${newId()}/queue`)).first.type).toBe('refused')
  })
})
