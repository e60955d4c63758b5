import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAutosave } from './autosave.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A save that is answered by hand. */
function slowSave() {
  const calls: { value: string; succeed: () => void; fail: (error: unknown) => void }[] = []
  const save = (value: string) =>
    new Promise<void>((succeed, fail) => void calls.push({ value, succeed, fail }))
  return { calls, save }
}
const settled = () => vi.advanceTimersByTimeAsync(0)

describe('autosave', () => {
  it('saves the last of many quick changes, once', async () => {
    const save = vi.fn<(value: string) => Promise<void>>(async () => {})
    const autosave = createAutosave({ save, pause: 500 })
    for (const text of ['f', 'fe', 'fev']) {
      autosave.change(text)
      await vi.advanceTimersByTimeAsync(400)
    }
    expect(save).not.toHaveBeenCalled()
    expect(autosave.state()).toBe('waiting')
    await vi.advanceTimersByTimeAsync(100)
    expect(save.mock.calls).toEqual([['fev']])
    expect(autosave.state()).toBe('saved')
  })

  it('never saves two at once, and saves what came meanwhile afterwards', async () => {
    const { calls, save } = slowSave()
    const autosave = createAutosave({ save, pause: 100 })
    autosave.change('one')
    await vi.advanceTimersByTimeAsync(100)
    autosave.change('two')
    await vi.advanceTimersByTimeAsync(1000)
    expect(calls.map(({ value }) => value)).toEqual(['one'])
    calls[0]?.succeed()
    await settled()
    expect(calls.map(({ value }) => value)).toEqual(['one', 'two'])
    calls[1]?.succeed()
    await settled()
    expect(autosave.state()).toBe('saved')
  })

  it('lets a change during a saving have its own pause', async () => {
    const { calls, save } = slowSave()
    const autosave = createAutosave({ save, pause: 100 })
    autosave.change('one')
    await vi.advanceTimersByTimeAsync(100)
    autosave.change('t')
    calls[0]?.succeed()
    await settled()
    expect(autosave.state()).toBe('waiting')
    autosave.change('two')
    await vi.advanceTimersByTimeAsync(100)
    expect(calls.map(({ value }) => value)).toEqual(['one', 'two'])
  })

  it('keeps the value of a failed saving and repeats where that makes sense', async () => {
    const { calls, save } = slowSave()
    const repeatAfter = (error: unknown) => (error === 'offline' ? 5000 : null)
    const autosave = createAutosave({ save, pause: 100, repeatAfter })
    autosave.change('one')
    await vi.advanceTimersByTimeAsync(100)
    calls[0]?.fail('offline')
    await settled()
    expect([autosave.state(), autosave.error()]).toEqual(['failed', 'offline'])
    await vi.advanceTimersByTimeAsync(5000)
    calls[1]?.fail('refused')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(calls.map(({ value }) => value)).toEqual(['one', 'one'])
  })

  it('does not put an old value over a newer one after a failure', async () => {
    const { calls, save } = slowSave()
    const autosave = createAutosave({ save, pause: 100 })
    autosave.change('old')
    await vi.advanceTimersByTimeAsync(100)
    autosave.change('new')
    calls[0]?.fail('refused')
    await vi.advanceTimersByTimeAsync(100)
    expect(calls.map(({ value }) => value)).toEqual(['old', 'new'])
  })

  it('flushes everything at once and says whether it worked', async () => {
    const { calls, save } = slowSave()
    const autosave = createAutosave({ save, pause: 60_000 })
    expect(await autosave.flush()).toBe(true)
    autosave.change('one')
    const first = autosave.flush()
    autosave.change('two')
    calls[0]?.succeed()
    await settled()
    calls[1]?.succeed()
    expect(await first).toBe(true)
    expect(calls.map(({ value }) => value)).toEqual(['one', 'two'])
    autosave.change('three')
    const second = autosave.flush()
    calls[2]?.fail('refused')
    expect(await second).toBe(false)
  })

  it('forgets what was overtaken', async () => {
    const save = vi.fn<(value: string) => Promise<void>>(async () => {})
    const autosave = createAutosave({ save, pause: 100 })
    autosave.change('one')
    autosave.drop()
    await vi.advanceTimersByTimeAsync(1000)
    expect(save).not.toHaveBeenCalled()
    expect(autosave.state()).toBe('saved')
  })
})
