import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { cancelAppointment, replaceWeeklyHours } from '@imeds/contracts/scheduling'
import { createBookingScene, hold } from '../../../test/factories/scheduling.ts'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import { createPerson, type Person } from '../../../test/people.ts'

type Message = { type: string; topic: string; name?: string }
let test: TestApp
const open: WebSocket[] = []
beforeAll(async () => {
  test = await startTestApp()
  test.app.server.on('upgrade', (request, socket, head) => test.hub.upgrade(request, socket, head))
  await test.app.listen({ host: '127.0.0.1', port: 0 })
})
afterEach(() => open.splice(0).forEach((socket) => socket.close()))
afterAll(() => test.close())

/** Listens to a topic; `next` waits for a message. */
async function listen(topic: string, as?: Person) {
  const { port } = test.app.server.address() as AddressInfo
  const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`, {
    headers: as ? { authorization: `Bearer ${as.token}` } : {},
  })
  open.push(socket)
  const messages: Message[] = []
  let wake = () => {}
  socket.on('message', (data: Buffer) => {
    messages.push(JSON.parse(data.toString()) as Message)
    wake()
  })
  const next = async (): Promise<Message> => {
    while (messages.length === 0) await new Promise<void>((resolve) => (wake = resolve))
    return messages.shift()!
  }
  await new Promise((resolve) => socket.once('open', resolve))
  socket.send(JSON.stringify({ type: 'subscribe', topic }))
  return { first: await next(), next }
}

describe('open screens', () => {
  it('hear of every change: anybody of slots, the practice of its agenda', async () => {
    const scene = await createBookingScene(test, { offerings: [{ fee_paise: 0 }] })
    const { practitionerId, facilityId } = scene.meera
    const desk = await createPerson(test, { role: 'front_desk', facilityId })
    const screens = [
      await listen(`practitioner/${practitionerId}/slots`),
      await listen(`practitioner/${practitionerId}/agenda`, scene.meera),
      await listen(`practitioner/${practitionerId}/agenda`, desk),
    ]
    expect(screens.map(({ first }) => first.type)).toEqual(['subscribed', 'subscribed', 'subscribed'])
    const heard = async () => (await Promise.all(screens.map(({ next }) => next()))).map(({ name }) => name)

    const { id } = (await hold(test, scene)).reply()
    expect(await heard()).toEqual(Array(3).fill('appointment.booked'))
    await test.call(cancelAppointment, { params: { id }, body: {} }, { as: scene.asha })
    expect(await heard()).toEqual(Array(3).fill('appointment.cancelled'))
    await test.call(
      replaceWeeklyHours,
      { params: { id: practitionerId }, body: { hours: [] } },
      { as: scene.meera },
    )
    expect(await heard()).toEqual(Array(3).fill('schedule.changed'))
  })

  it('of others do not hear of an agenda', async () => {
    const scene = await createBookingScene(test)
    const other = await createBookingScene(test)
    const topic = `practitioner/${scene.meera.practitionerId}/agenda`
    const strangers = [
      undefined,
      scene.asha,
      other.meera,
      await createPerson(test, { role: 'front_desk', facilityId: other.meera.facilityId }),
    ]
    for (const person of strangers) expect((await listen(topic, person)).first.type).toBe('refused')
    const admin = await createPerson(test, { role: 'admin' })
    expect((await listen(topic, admin)).first.type).toBe('subscribed')
  })
})
