import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { startTestApp, type TestApp } from '../harness.ts'
import { createPerson, type Person } from '../people.ts'
import { note, probe } from './probe.ts'
import { sql } from 'kysely'

let test: TestApp
let asha: Person
let address: string
beforeAll(async () => {
  test = await startTestApp({ extraModules: [probe] })
  test.app.server.on('upgrade', (request, socket, head) => test.hub.upgrade(request, socket, head))
  address = (await test.app.listen({ host: '127.0.0.1', port: 0 })).replace('http', 'ws')
  asha = await createPerson(test)
})
afterAll(() => test.close())

type Message = { type: string; topic?: string; name?: string; code?: string }

async function open(person?: Person) {
  const socket = new WebSocket(`${address}/ws`, {
    headers: person ? { authorization: `Bearer ${person.token}` } : {},
  })
  const messages: Message[] = []
  let closed = 0
  socket.on('message', (data: Buffer) => messages.push(JSON.parse(data.toString()) as Message))
  socket.on('close', (code) => (closed = code))
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  const say = (message: object | string) =>
    socket.send(typeof message === 'string' ? message : JSON.stringify(message))
  return { socket, messages, say, closed: () => closed }
}
const change = () => test.call(note, { body: { text: 'changed', times: 1 } }, { as: asha })

describe('the live hub', () => {
  it('tells a subscriber that something changed, and not what', async () => {
    const client = await open(asha)
    client.say({ type: 'subscribe', topic: `user/${asha.userId}` })
    await expect
      .poll(() => client.messages)
      .toContainEqual({ type: 'subscribed', topic: `user/${asha.userId}` })
    await change()
    await expect
      .poll(() => client.messages.find(({ type }) => type === 'event'))
      .toEqual({ type: 'event', topic: `user/${asha.userId}`, name: 'probe.noted', id: expect.any(String) })
    client.socket.close()
  })

  it("refuses another person's topic and an unknown one, and sends nothing of them", async () => {
    const ravi = await createPerson(test)
    const client = await open(ravi)
    client.say({ type: 'subscribe', topic: `user/${asha.userId}` })
    client.say({ type: 'subscribe', topic: 'everything' })
    await expect.poll(() => client.messages.filter(({ type }) => type === 'refused')).toHaveLength(2)
    await change()
    client.say({ type: 'ping' })
    await expect.poll(() => client.messages.some(({ type }) => type === 'pong')).toBe(true)
    expect(client.messages.some(({ type }) => type === 'event')).toBe(false)
    client.socket.close()
  })

  it('tells a stranger nothing of a person', async () => {
    const client = await open()
    client.say({ type: 'subscribe', topic: `user/${asha.userId}` })
    await expect.poll(() => client.messages.at(-1)?.type).toBe('refused')
    client.socket.close()
  })

  it.each([
    ['no JSON', '{'],
    ['an unknown type', '{"type":"shout"}'],
    ['too long a message', `{"type":"subscribe","topic":"${'x'.repeat(9000)}"}`],
  ])('hangs up on %s', async (_what, text) => {
    const client = await open(asha)
    client.say(text)
    await expect.poll(() => client.closed()).toBeGreaterThan(1000)
  })

  it('hangs up on a flood', async () => {
    const client = await open(asha)
    for (let n = 0; n < 200; n++) client.say({ type: 'ping' })
    await expect.poll(() => client.closed()).toBe(1008)
  })

  it('tells everybody to refetch after its own connection was lost', async () => {
    const client = await open(asha)
    client.say({ type: 'subscribe', topic: `user/${asha.userId}` })
    await expect.poll(() => client.messages.some(({ type }) => type === 'subscribed')).toBe(true)
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'imeds-listener' and datname = current_database()`.execute(test.deps.db)
    await expect
      .poll(() => client.messages.some(({ name }) => name === 'resync'), { timeout: 10_000 })
      .toBe(true)
    client.socket.close()
  })
})
