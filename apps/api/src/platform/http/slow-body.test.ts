import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hurryBody } from './slow-body.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function requestTo(url: string, headers: Record<string, string>): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  return Object.assign(request, { url, headers })
}

describe('a body that takes long', () => {
  it.each([{ 'content-length': '9' }, { 'transfer-encoding': 'chunked' }])(
    'is cut off after half a minute with %o',
    (headers) => {
      const request = requestTo('/api/v1/patients', headers)
      hurryBody(request)
      vi.advanceTimersByTime(29_999)
      expect(request.destroyed).toBe(false)
      vi.advanceTimersByTime(1)
      expect(request.destroyed).toBe(true)
    },
  )

  it('may take its time when it is a file', () => {
    const request = requestTo('/files/report/1?terms=x', { 'content-length': '9' })
    hurryBody(request)
    vi.advanceTimersByTime(600_000)
    expect(request.destroyed).toBe(false)
  })

  it('is left alone once it has arrived, however long the answer takes', () => {
    const request = requestTo('/api/v1/patients', { 'content-length': '9' })
    hurryBody(request)
    request.complete = true
    vi.advanceTimersByTime(600_000)
    expect(request.destroyed).toBe(false)
  })
})
