import type { Page } from 'playwright-core'
import type { Visitor } from './visitor.ts'

declare global {
  // oxlint-disable-next-line no-var
  var liveLines: { socket: WebSocket; asked: { name: string; body: Record<string, unknown> }[] }[] | undefined
}

/** Lets the test speak over the live lines that this browser's pages open from now on. */
export const followLine = ({ context }: Visitor): Promise<unknown> =>
  context.addInitScript(() => {
    const Original = globalThis.WebSocket
    globalThis.liveLines = []
    globalThis.WebSocket = new Proxy(Original, {
      construct(target, given: [string]) {
        const socket = new target(...given)
        const asked: { name: string; body: Record<string, unknown> }[] = []
        const send = socket.send.bind(socket)
        socket.send = (data) => {
          if (typeof data === 'string') {
            const message = JSON.parse(data) as { type: string; name: string; body: never }
            if (message.type === 'ask') asked.push(message)
          }
          send(data)
        }
        globalThis.liveLines?.push({ socket, asked })
        return socket
      },
    })
  })

/** As what the page is in its call: what its newest question said. */
export const standingOf = (page: Page): Promise<{ ticket: string; presenceId: string }> =>
  page.evaluate(() => {
    const asked = (globalThis.liveLines ?? []).flatMap((line) => line.asked)
    const { ticket, presenceId } = asked.findLast(({ body }) => 'presenceId' in body)?.body ?? {}
    return { ticket: String(ticket), presenceId: String(presenceId) }
  })

/** Asks over the page's own line, and answers the code of the refusal; null when it was granted. */
export const refusalOf = (page: Page, name: string, body: object): Promise<string | null> =>
  page.evaluate(
    ([what, of]) =>
      new Promise<string | null>((resolve, reject) => {
        const line = globalThis.liveLines?.findLast(({ socket }) => socket.readyState === WebSocket.OPEN)
        if (!line) return reject(new Error('The page has no live line'))
        const id = Math.floor(Math.random() * 1e9) + 1e9
        line.socket.addEventListener('message', ({ data }) => {
          const answer = JSON.parse(String(data)) as { type: string; id?: number; code?: string }
          if (answer.type === 'answer' && answer.id === id) resolve(answer.code ?? null)
        })
        line.socket.send(JSON.stringify({ type: 'ask', id, name: what, body: of }))
      }),
    [name, body] as const,
  )

/** Asks so often over the page's own line that the server ends it. */
export const flood = (page: Page, times: number): Promise<void> =>
  page.evaluate((many) => {
    const line = globalThis.liveLines?.findLast(({ socket }) => socket.readyState === WebSocket.OPEN)
    for (let id = 2e9; id < 2e9 + many; id++)
      line?.socket.send(JSON.stringify({ type: 'ask', id, name: 'call.read', body: {} }))
  }, times)
