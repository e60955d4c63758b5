import { ApiError } from '@imeds/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createOutbox, type Kept } from './outbox.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const offline = () => new ApiError('offline', { status: 0 })
const refusal = (code: string) => new ApiError<string>(code, { status: 409 })
const settled = () => vi.advanceTimersByTimeAsync(0)

/** An outbox over a line that can be cut, and the storage that outlives it. */
function setUp(stored: readonly Kept[] = []) {
  const line = {
    up: true,
    refuses: undefined as ApiError | undefined,
    got: [] as [string, string][],
    files: [] as string[],
  }
  const storage = { kept: stored }
  const make = () =>
    createOutbox({
      send: async ({ id, body, file }) => {
        if (!line.up) throw offline()
        if (line.refuses) throw line.refuses
        line.got.push([id, body])
        if (file) line.files.push(file.id)
      },
      load: () => storage.kept,
      keep: (kept) => {
        storage.kept = kept
      },
    })
  return { line, storage, make, outbox: make() }
}

describe('the outbox', () => {
  it('sends at once and waits to be shown', async () => {
    const { outbox, line, storage } = setUp()
    outbox.add('Good morning')
    expect(outbox.state()).toMatchObject([{ body: 'Good morning', state: 'sending' }])
    await settled()
    expect(outbox.state()).toMatchObject([{ state: 'sent' }])
    expect(storage.kept).toEqual([])
    outbox.settle(new Set(line.got.map(([id]) => id)))
    expect(outbox.state()).toEqual([])
  })

  it('sends a file as a message of its own, in its turn, over a reload too', async () => {
    const { outbox, line, make } = setUp()
    const file = { id: 'f1', name: 'rash.png', contentType: 'image/png' as const, size: 10 }
    line.up = false
    outbox.add('Here it is')
    outbox.add('', file)
    await settled()
    line.up = true
    await make().flush()
    expect(line.got.map(([, body]) => body)).toEqual(['Here it is', ''])
    expect(line.files).toEqual(['f1'])
  })

  it('keeps the order over a lost connection, and comes back by itself', async () => {
    const { outbox, line } = setUp()
    line.up = false
    outbox.add('one')
    outbox.add('two')
    await settled()
    expect(outbox.state().map(({ state }) => state)).toEqual(['waiting', 'waiting'])
    line.up = true
    await vi.advanceTimersByTimeAsync(2000)
    expect(line.got.map(([, body]) => body)).toEqual(['one', 'two'])
  })

  it('survives a reload with the same ids', async () => {
    const { outbox, line, make } = setUp()
    line.up = false
    outbox.add('one')
    outbox.add('two')
    await settled()
    outbox.stop()
    const ids = outbox.state().map(({ id }) => id)
    line.up = true
    await make().flush()
    expect(line.got).toEqual([
      [ids[0], 'one'],
      [ids[1], 'two'],
    ])
  })

  it('forgets a message whose answer was lost but which the log shows', async () => {
    const { outbox, line, storage } = setUp()
    line.up = false
    outbox.add('one')
    await settled()
    outbox.settle(new Set(outbox.state().map(({ id }) => id)))
    expect([outbox.state(), storage.kept]).toEqual([[], []])
    line.up = true
    await vi.advanceTimersByTimeAsync(60_000)
    expect(line.got).toEqual([])
  })

  it('tells a refusal from a delay and sends the rest', async () => {
    const { outbox, line } = setUp()
    line.refuses = refusal('encounter_finished')
    outbox.add('one')
    await settled()
    expect(outbox.state()).toMatchObject([{ state: 'failed', error: { code: 'encounter_finished' } }])
    line.refuses = undefined
    outbox.add('two')
    await settled()
    expect(outbox.state().map(({ state }) => state)).toEqual(['failed', 'sent'])
    outbox.retry(outbox.state()[0]!.id)
    await settled()
    expect(line.got.map(([, body]) => body)).toEqual(['two', 'one'])
  })

  it('takes a new id where the old one was taken', async () => {
    const { outbox, line } = setUp()
    line.refuses = refusal('message_id_taken')
    outbox.add('one')
    await settled()
    const taken = outbox.state()[0]!.id
    line.refuses = undefined
    outbox.retry(taken)
    await settled()
    expect(line.got).toHaveLength(1)
    expect(line.got[0]?.[0]).not.toBe(taken)
  })

  it('lets go only of what was refused', async () => {
    const { outbox, line } = setUp()
    line.up = false
    outbox.add('one')
    await settled()
    outbox.discard(outbox.state()[0]!.id)
    expect(outbox.state()).toHaveLength(1)
    line.up = true
    line.refuses = refusal('encounter_finished')
    await vi.advanceTimersByTimeAsync(2000)
    outbox.discard(outbox.state()[0]!.id)
    expect(outbox.state()).toEqual([])
  })

  it('waits as long as it is told', async () => {
    const { outbox, line } = setUp()
    line.refuses = new ApiError('too_many_requests', { status: 429, retryAfter: 20 })
    outbox.add('one')
    await settled()
    line.refuses = undefined
    await vi.advanceTimersByTimeAsync(19_000)
    expect(line.got).toEqual([])
    await vi.advanceTimersByTimeAsync(1000)
    expect(line.got).toHaveLength(1)
  })
})
