import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocketServer, type WebSocket as ServerSocket } from 'ws'
import { z } from 'zod'
import { createSocket, type LiveEvent, type Socket } from './socket.ts'

type Message = { type: string; topic?: string }

let server: WebSocketServer
let port = 0
let clients: ServerSocket[] = []
let received: Message[] = []
let answerSubscriptions = true
let socket: Socket

async function listen(on = 0) {
  server = new WebSocketServer({ port: on, host: '127.0.0.1' })
  server.on('connection', (client) => {
    clients.push(client)
    client.on('message', (raw: Buffer) => {
      const message = JSON.parse(raw.toString()) as Message
      // Heartbeats come when they come; no test here is about them.
      if (message.type === 'ping') return client.send(JSON.stringify({ type: 'pong' }))
      received.push(message)
      if (message.type === 'subscribe' && answerSubscriptions)
        client.send(JSON.stringify({ type: 'subscribed', topic: message.topic }))
    })
  })
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
}
async function stop() {
  server.clients.forEach((client) => client.terminate())
  await new Promise((resolve) => server.close(resolve))
}
const say = (message: object) => clients.at(-1)?.send(JSON.stringify(message))
const until = (condition: () => boolean) => vi.waitUntil(condition, { timeout: 5000, interval: 5 })

beforeEach(async () => {
  clients = []
  received = []
  answerSubscriptions = true
  await listen()
  socket = createSocket({
    url: () => `ws://127.0.0.1:${port}`,
    firstPause: 10,
    longestPause: 40,
    throttledPause: 60,
    heartbeat: 1000,
  })
})
afterEach(async () => {
  socket.close()
  await stop()
})

it('connects with the first subscription and delivers the events of its topic only', async () => {
  expect(socket.state()).toBe('idle')
  const events: LiveEvent[] = []
  socket.subscribe('user/1', (event) => events.push(event))
  expect(socket.state()).toBe('connecting')
  await until(() => received.length === 1)
  expect(socket.state()).toBe('online')
  say({ type: 'event', topic: 'user/2', name: 'other', id: 'x' })
  say({ type: 'event', topic: 'user/1', name: 'appointment.booked', id: 'a' })
  await until(() => events.length === 1)
  expect(events).toEqual([{ topic: 'user/1', name: 'appointment.booked', id: 'a' }])
})

it('shares one subscription among listeners and ends it with the last', async () => {
  const heard: string[] = []
  const leaveFirst = socket.subscribe('t', () => heard.push('first'))
  const leaveSecond = socket.subscribe('t', () => heard.push('second'))
  await until(() => received.length === 1)
  leaveFirst()
  leaveFirst()
  say({ type: 'event', topic: 't', name: 'n', id: null })
  await until(() => heard.length === 1)
  expect(heard).toEqual(['second'])
  leaveSecond()
  await until(() => received.length === 2)
  expect(received).toEqual([
    { type: 'subscribe', topic: 't' },
    { type: 'unsubscribe', topic: 't' },
  ])
})

it('subscribes again after a drop and tells each topic to fetch afresh', async () => {
  const events: LiveEvent[] = []
  const states: string[] = []
  socket.watchState(() => states.push(socket.state()))
  socket.subscribe('a', (event) => events.push(event))
  socket.subscribe('b', (event) => events.push(event))
  await until(() => received.length === 2)
  expect(events).toEqual([])
  clients[0]?.terminate()
  await until(() => events.length === 2)
  expect(events).toEqual([
    { topic: 'a', name: 'resync', id: null },
    { topic: 'b', name: 'resync', id: null },
  ])
  expect(states).toEqual(['connecting', 'online', 'connecting', 'online'])
})

it('is offline while the server stays away, and comes back by itself', async () => {
  socket.subscribe('t', () => {})
  await until(() => received.length === 1)
  const before = port
  await stop()
  await until(() => socket.state() === 'offline')
  await listen(before)
  await until(() => socket.state() === 'online')
  await until(() => received.length === 2)
  expect(received[1]).toEqual({ type: 'subscribe', topic: 't' })
})

describe('the server', () => {
  it('may end a line over which too much came, which then waits longer', async () => {
    socket.subscribe('user/1', () => {})
    await until(() => received.length === 1)
    clients[0]?.close(1008, 'too many messages')
    await until(() => socket.state() === 'throttled')
    await until(() => received.length === 2)
    expect(socket.state()).toBe('online')
  })

  it('may refuse a topic', async () => {
    answerSubscriptions = false
    const refusals: string[] = []
    socket.subscribe(
      'user/2',
      () => {},
      (code) => refusals.push(code),
    )
    await until(() => received.length === 1)
    say({ type: 'refused', topic: 'user/2', code: 'not_found' })
    await until(() => refusals.length === 1)
    expect(refusals).toEqual(['not_found'])
  })
  it('may send what nobody understands', async () => {
    const events: LiveEvent[] = []
    socket.subscribe('t', (event) => events.push(event))
    await until(() => received.length === 1)
    clients[0]?.send('not json')
    clients[0]?.send('null')
    clients[0]?.send(Buffer.from([1, 2]))
    say({ type: 'event', topic: 't', name: 'still here', id: null })
    await until(() => events.length === 1)
    expect(events[0]?.name).toBe('still here')
  })
})

describe('a question', () => {
  const greet = {
    name: 'greet',
    body: z.object({ who: z.string() }),
    reply: z.string(),
    errors: ['shy'],
  } as const
  const asked = () => received.filter(({ type }) => type === 'ask') as { type: string; id: number }[]
  const online = () => {
    socket.subscribe('t', () => {})
    return until(() => received.length === 1)
  }

  it('gets the answer that bears its number, in whatever order', async () => {
    await online()
    const first = socket.ask(greet, { who: 'Asha' })
    const second = socket.ask(greet, { who: 'Meera' })
    await until(() => asked().length === 2)
    expect(asked()[0]).toEqual({ type: 'ask', id: 1, name: 'greet', body: { who: 'Asha' } })
    say({ type: 'answer', id: 2, body: 'good day, Meera' })
    say({ type: 'answer', id: 1, body: 'good day, Asha' })
    expect(await Promise.all([first, second])).toEqual(['good day, Asha', 'good day, Meera'])
  })
  it('may be refused', async () => {
    await online()
    const answer = socket.ask(greet, { who: 'Asha' })
    await until(() => asked().length === 1)
    say({ type: 'answer', id: 1, code: 'shy' })
    await expect(answer).rejects.toMatchObject({ code: 'shy' })
  })
  it('fails at once while the line is down, and when it breaks before the answer', async () => {
    await expect(socket.ask(greet, { who: 'Asha' })).rejects.toMatchObject({ code: 'offline' })
    await until(() => socket.state() === 'online')
    const answer = socket.ask(greet, { who: 'Asha' })
    await until(() => asked().length === 1)
    clients.at(-1)?.terminate()
    await expect(answer).rejects.toMatchObject({ code: 'offline' })
  })
  it('fails when the line is closed for good', async () => {
    await online()
    const answer = socket.ask(greet, { who: 'Asha' })
    socket.close()
    await expect(answer).rejects.toMatchObject({ code: 'offline' })
  })
})

it('stays closed once closed', async () => {
  socket.subscribe('t', () => {})
  await until(() => socket.state() === 'online')
  socket.close()
  expect(socket.state()).toBe('idle')
  socket.subscribe('u', () => {})
  expect(socket.state()).toBe('idle')
  expect(clients).toHaveLength(1)
})
