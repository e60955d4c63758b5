import { Agent, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { newId } from '../src/platform/ids.ts'
import type { TestApp } from './harness.ts'

export type RaceAnswer = { status: number; code: string; id: string }
export type Race = {
  /** Posts with a key of its own. Told that the server is busy, it asks again with the same key, as our clients do. */
  post: (path: string, body: object, token: string) => Promise<RaceAnswer>
  close: () => void
}

/** A hundred real connections to the test's server, for races that `inject` would run one after the other. */
export async function openRace({ app }: Pick<TestApp, 'app'>): Promise<Race> {
  if (!app.server.listening) await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true, maxSockets: 100 })
  const send = (path: string, text: string, headers: Record<string, string | number>) =>
    new Promise<RaceAnswer>((resolve, reject) => {
      const call = request({ agent, port, host: '127.0.0.1', method: 'POST', path, headers }, (answer) => {
        let reply = ''
        answer.setEncoding('utf8').on('data', (part: string) => (reply += part))
        answer.on('end', () => {
          const { code = '', id = '' } = JSON.parse(reply) as Partial<RaceAnswer>
          resolve({ status: answer.statusCode ?? 0, code, id })
        })
      })
      call.on('error', reject).end(text)
    })
  return {
    async post(path, body, token) {
      const text = JSON.stringify(body)
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
        'idempotency-key': newId(),
      }
      for (;;) {
        const answer = await send(path, text, headers)
        if (answer.code !== 'unavailable') return answer
        await sleep(500)
      }
    },
    close: () => agent.destroy(),
  }
}
