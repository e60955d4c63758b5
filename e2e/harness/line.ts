import { once } from 'node:events'
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { pipeline } from 'node:stream'
import { onTestFinished } from 'vitest'

/** The connection between one browser and the product: an HTTP proxy on which the test can break what is being sent. */
export class Line {
  readonly server: string
  #breaksAfter = Infinity
  readonly #tunnels = new Set<Socket>()
  #tunnelsOpen = true

  private constructor(server: string) {
    this.server = server
  }

  /** Open until the test ends. */
  static async open(): Promise<Line> {
    const proxy = createServer((asked, answer) => line.#relay(asked, answer))
    // WebSockets go through a tunnel.
    proxy.on('connect', ({ url = '' }, socket) => {
      if (!line.#tunnelsOpen) return void socket.destroy()
      const { hostname, port } = new URL(`http://${url}`)
      const far = connect(Number(port), hostname, () => socket.write('HTTP/1.1 200 Connected\r\n\r\n'))
      line.#tunnels.add(far)
      pipeline(socket, far, socket, () => line.#tunnels.delete(far))
    })
    proxy.listen(0, '127.0.0.1')
    await once(proxy, 'listening')
    const line = new Line(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`)
    onTestFinished(() => {
      proxy.closeAllConnections()
      proxy.close()
    })
    return line
  }

  /** Tears every upload once so many bytes of it have gone through, as a lost network does. */
  breakAfter(bytes: number): void {
    this.#breaksAfter = bytes
  }

  mend(): void {
    this.#breaksAfter = Infinity
  }

  /** Tears every WebSocket, and lets none through until they are mended. */
  cutTunnels(): void {
    this.#tunnelsOpen = false
    for (const far of this.#tunnels) far.destroy()
  }

  mendTunnels(): void {
    this.#tunnelsOpen = true
  }

  #relay(asked: IncomingMessage, answer: ServerResponse): void {
    const far = ask(asked.url ?? '', { method: asked.method, headers: asked.headers }, (answered) => {
      // A page that was left has taken its request back.
      if (answer.destroyed) return answered.destroy()
      answer.writeHead(answered.statusCode ?? 502, answered.rawHeaders)
      return pipeline(answered, answer, () => undefined)
    })
    far.on('error', () => asked.socket.destroy())
    let sent = 0
    asked.on('data', (chunk: Buffer) => {
      sent += chunk.length
      if (asked.method !== 'PUT' || sent < this.#breaksAfter) return
      asked.socket.resetAndDestroy()
      far.destroy()
    })
    asked.pipe(far)
  }
}
