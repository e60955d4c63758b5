import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createConnection } from './connection.ts'

/** A line whose other end is the test. */
class Line {
  readyState = 0
  sent: string[] = []
  closes = 0
  onopen: (() => void) | null = null
  onmessage: ((event: { data: unknown }) => void) | null = null
  onclose: ((event: { code: number }) => void) | null = null
  send(data: string) {
    this.sent.push(data)
  }
  close() {
    this.closes++
  }
  opens() {
    this.readyState = 1
    this.onopen?.()
  }
}

let lines: Line[] = []
const connect = () => {
  const connection = createConnection(
    {
      url: () => 'ws://test',
      make: () => {
        const line = new Line()
        lines.push(line)
        return line as unknown as WebSocket
      },
      heartbeat: 1000,
      firstPause: 100,
      longestPause: 800,
    },
    { onOpen: () => {}, onMessage: () => {} },
  )
  connection.open()
  return connection
}

beforeEach(() => {
  lines = []
  vi.useFakeTimers()
  vi.spyOn(Math, 'random').mockReturnValue(1)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('keeps a line that answers its pings', () => {
  const connection = connect()
  lines[0]?.opens()
  for (let beat = 0; beat < 5; beat++) {
    vi.advanceTimersByTime(1000)
    lines[0]?.onmessage?.({ data: '{"type":"pong"}' })
  }
  expect(lines[0]?.sent).toEqual(Array.from({ length: 5 }, () => '{"type":"ping"}'))
  expect(lines).toHaveLength(1)
  expect(connection.state()).toBe('online')
})

it('leaves a line that no longer answers, without waiting for its goodbye', () => {
  const connection = connect()
  lines[0]?.opens()
  vi.advanceTimersByTime(2000)
  expect(lines[0]?.closes).toBe(1)
  expect(connection.state()).toBe('connecting')
  vi.advanceTimersByTime(100)
  expect(lines).toHaveLength(2)
  lines[1]?.opens()
  lines[0]?.onclose?.({ code: 1006 })
  expect(connection.state()).toBe('online')
})

it('doubles its pause up to the longest, and starts small again after a success', () => {
  const connection = connect()
  const pauses: number[] = []
  for (let attempt = 0; attempt < 6; attempt++) {
    const made = lines.length
    lines.at(-1)?.onclose?.({ code: 1006 })
    let waited = 0
    while (lines.length === made) {
      vi.advanceTimersByTime(50)
      waited += 50
    }
    pauses.push(waited)
  }
  expect(pauses).toEqual([100, 200, 400, 800, 800, 800])
  expect(connection.state()).toBe('offline')
  lines.at(-1)?.opens()
  lines.at(-1)?.onclose?.({ code: 1006 })
  const made = lines.length
  vi.advanceTimersByTime(100)
  expect(lines).toHaveLength(made + 1)
})

it('shortens each pause at random, so that clients do not come back in step', () => {
  vi.mocked(Math.random).mockReturnValue(0)
  connect()
  lines[0]?.onclose?.({ code: 1006 })
  vi.advanceTimersByTime(50)
  expect(lines).toHaveLength(2)
})
