import type { AddressInfo } from 'node:net'
import { WebSocket } from 'ws'
import { expect } from 'vitest'
import type { AnyLiveMessage, GeneralError, LiveBodyOf, LiveErrorOf, LiveReplyOf } from '@imeds/contracts'
import type { TestApp } from './harness.ts'

type Message = { type: string; topic?: string; name?: string; id?: number; body?: unknown; code?: string }

/** Lets the application listen on a port of its own, if it does not yet; gives the address of its live line. */
export async function listenLive(test: TestApp): Promise<string> {
  test.app.server.on('upgrade', (request, socket, head) => test.hub.upgrade(request, socket, head))
  const open = test.app.server.address() as AddressInfo | null
  const address = open
    ? `http://127.0.0.1:${open.port}`
    : await test.app.listen({ host: '127.0.0.1', port: 0 })
  return `${address.replace('http', 'ws')}/ws`
}

/** One socket of a person, or of nobody. */
export async function openLine(address: string, person?: { token: string }) {
  const headers = person ? { authorization: `Bearer ${person.token}` } : {}
  const socket = new WebSocket(address, { headers })
  const heard: Message[] = []
  let closed = 0
  let asked = 0
  socket.on('message', (data: Buffer) => heard.push(JSON.parse(data.toString()) as Message))
  socket.on('close', (code) => (closed = code))
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  const say = (message: object) => socket.send(JSON.stringify(message))
  const answerTo = async (name: string, body: unknown): Promise<Message> => {
    const id = ++asked
    say({ type: 'ask', id, name, body })
    const isIt = (message: Message) => message.type === 'answer' && message.id === id
    await expect.poll(() => heard.some(isIt)).toBe(true)
    return heard.find(isIt)!
  }
  return {
    heard,
    say,
    closedWith: () => closed,
    close: () => socket.close(),
    /** The reply; throws when it was refused. */
    async ask<M extends AnyLiveMessage>(message: M, body: LiveBodyOf<M>): Promise<LiveReplyOf<M>> {
      const answer = await answerTo(message.name, body)
      if (answer.code !== undefined) throw new Error(`Refused with ${answer.code}`)
      return answer.body as LiveReplyOf<M>
    },
    /** The code of a refusal; throws when it was not refused. */
    async refusal<M extends AnyLiveMessage>(
      message: M,
      body: LiveBodyOf<M>,
    ): Promise<LiveErrorOf<M> | GeneralError> {
      const answer = await answerTo(message.name, body)
      if (answer.code === undefined) throw new Error(`Not refused: ${JSON.stringify(answer.body)}`)
      return answer.code as LiveErrorOf<M>
    },
    async listen(topic: string): Promise<void> {
      say({ type: 'subscribe', topic })
      await expect.poll(() => heard.some((one) => one.topic === topic)).toBe(true)
    },
  }
}
export type Line = Awaited<ReturnType<typeof openLine>>
