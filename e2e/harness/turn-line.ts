import { createSocket, type Socket } from 'node:dgram'
import { onTestFinished } from 'vitest'

/** Longer than that nothing waits for its turn on a slow line: it is lost. Such networks hold a second and more. */
const longestQueueMs = 1500

/** The network between one browser and TURN: a UDP proxy on which the test can lose, delay and slow down what is sent. */
export class TurnLine {
  readonly port: number
  #down = false
  #bytesPerMs = Infinity
  readonly #ways = { up: new Way(), down: new Way() }

  private constructor(near: Socket, turnPort: number) {
    this.port = near.address().port
    const far = new Map<string, Socket>()
    near.on('message', (packet, { address, port }) => {
      const name = `${address}:${port}`
      let beyond = far.get(name)
      if (!beyond) {
        beyond = createSocket('udp4')
        far.set(name, beyond)
        beyond.on('message', (answer) => this.#pass('down', answer, () => near.send(answer, port, address)))
      }
      const to = beyond
      this.#pass('up', packet, () => to.send(packet, turnPort, '127.0.0.1'))
    })
    onTestFinished(() => {
      this.#down = true
      near.close()
      for (const socket of far.values()) socket.close()
    })
  }

  /** Open until the test ends. */
  static async open(turnPort: number): Promise<TurnLine> {
    const near = createSocket('udp4')
    await new Promise<void>((resolve) => near.bind(0, '127.0.0.1', resolve))
    return new TurnLine(near, turnPort)
  }

  /** Nothing gets through any more. */
  cut(): void {
    this.#down = true
  }

  mend(): void {
    this.#down = false
  }

  /** Each way carries so much, as a poor mobile network does. */
  limit(kilobitsASecond: number): void {
    this.#bytesPerMs = kilobitsASecond / 8
  }

  #pass(way: 'up' | 'down', packet: Buffer, send: () => void): void {
    if (this.#down) return
    if (this.#bytesPerMs === Infinity) return send()
    this.#ways[way].add(packet.length / this.#bytesPerMs, () => {
      if (!this.#down) send()
    })
  }
}

/** One direction of a slow line: what comes first leaves first, as timers of their own would not promise. */
class Way {
  readonly #waiting: { leavesAt: number; send: () => void }[] = []
  #freeAt = 0

  add(takesMs: number, send: () => void): void {
    const now = performance.now()
    const begins = Math.max(now, this.#freeAt)
    if (begins - now > longestQueueMs) return
    this.#freeAt = begins + takesMs
    this.#waiting.push({ leavesAt: this.#freeAt, send })
    if (this.#waiting.length === 1) this.#wait()
  }

  #wait(): void {
    const [next] = this.#waiting
    if (next) setTimeout(() => this.#leave(), Math.max(0, next.leavesAt - performance.now()))
  }

  #leave(): void {
    this.#waiting.shift()?.send()
    this.#wait()
  }
}
