import { ApiError } from '@imeds/client'
import { describe, expect, it, vi } from 'vitest'
import { createPaymentSession, type Begun, type Closed, type PaymentPorts } from './payment-session.ts'

const answer = { razorpay_payment_id: 'pay_1', razorpay_order_id: 'order_1', razorpay_signature: 's' }
const created = { status: 'created', billStatus: 'open' } as const
const paid = { status: 'paid', billStatus: 'paid' } as const
const offline = () => new ApiError('offline', { status: 0 })

function setUp(over: Partial<PaymentPorts> = {}, begun: Begun | null = null) {
  let kept = begun
  const phases: string[] = []
  const ports = {
    open: vi.fn(async () => ({ paymentOrderId: 'po_1', simulated: true }) as never),
    show: vi.fn(async (_: unknown, onShown: () => void): Promise<Closed> => {
      onShown()
      return { answer }
    }),
    confirm: vi.fn(async () => paid as never),
    ask: vi.fn(async () => created as never),
    recall: () => kept,
    remember: vi.fn((next: Begun) => void (kept = next)),
    wait: vi.fn(async () => {}),
    ...over,
  } satisfies PaymentPorts
  const session = createPaymentSession(ports)
  session.subscribe(() => {
    if (phases.at(-1) !== session.state().phase) phases.push(session.state().phase)
  })
  return { session, ports, phases, kept: () => kept }
}

describe('pay', () => {
  it('opens, shows, confirms and is paid', async () => {
    const { session, ports, phases } = setUp()
    await session.pay('bill_1')
    expect(phases).toEqual(['opening', 'paying', 'asking', 'paid'])
    expect(ports.confirm).toHaveBeenCalledExactlyOnceWith('po_1', answer)
    expect(ports.ask).not.toHaveBeenCalled()
    expect(session.state().simulated).toBe(true)
  })

  it('takes two presses as one', async () => {
    const { session, ports } = setUp()
    await Promise.all([session.pay('bill_1'), session.pay('bill_1')])
    await session.pay('bill_1')
    expect(ports.open).toHaveBeenCalledTimes(1)
  })

  it('asks the bank until it knows when the confirmation is lost', async () => {
    const ask = vi
      .fn()
      .mockRejectedValueOnce(offline())
      .mockResolvedValueOnce(created)
      .mockResolvedValueOnce(paid)
    const { session, phases, kept } = setUp({ confirm: vi.fn().mockRejectedValue(offline()), ask })
    await session.pay('bill_1')
    expect(phases).toEqual(['opening', 'paying', 'asking', 'paid'])
    expect(ask).toHaveBeenCalledTimes(3)
    expect(kept()).toEqual({ orderId: 'po_1', answered: true })
  })

  it('says that it takes long, and asks less often', async () => {
    const ask = vi.fn().mockResolvedValue(created)
    for (let n = 0; n < 11; n++) ask.mockResolvedValueOnce(created)
    ask.mockResolvedValueOnce(paid)
    const { session, ports } = setUp({ confirm: vi.fn().mockRejectedValue(offline()), ask })
    await session.pay('bill_1')
    expect(session.state().slow).toBe(true)
    expect(ports.wait).toHaveBeenLastCalledWith(10_000)
  })

  it.each([
    [false, 'dismissed'],
    [true, 'declined'],
  ] as const)(
    'asks once when the window was closed (declined: %s), and lets try again',
    async (declined, note) => {
      const { session, ports } = setUp({ show: async () => ({ answer: null, declined }) })
      await session.pay('bill_1')
      expect(session.state()).toMatchObject({ phase: 'idle', note })
      expect(ports.ask).toHaveBeenCalledTimes(1)
      await session.pay('bill_1')
      expect(ports.open).toHaveBeenCalledTimes(2)
    },
  )

  it('notices that money moved although the window was closed', async () => {
    const { session } = setUp({
      show: async () => ({ answer: null, declined: false }),
      ask: async () => paid as never,
    })
    await session.pay('bill_1')
    expect(session.state().phase).toBe('paid')
  })

  it('does not claim to know while the bank cannot be asked', async () => {
    const ask = vi.fn().mockRejectedValueOnce(offline()).mockResolvedValueOnce(created)
    const states: boolean[] = []
    const { session } = setUp({ show: async () => ({ answer: null, declined: false }), ask })
    session.subscribe(() => states.push(session.state().unreachable))
    await session.pay('bill_1')
    expect(states).toContain(true)
    expect(session.state()).toMatchObject({ phase: 'idle', note: 'dismissed' })
  })

  it.each([
    ['paid', 'paid'],
    ['cancelled', 'closed'],
  ])('ends at once when the bill is %s already', async (status, phase) => {
    const refusal = new ApiError('bill_not_open', { status: 409, data: { status } })
    const { session } = setUp({ open: vi.fn().mockRejectedValue(refusal) })
    await session.pay('bill_1')
    expect(session.state()).toMatchObject({ phase, error: null })
  })

  it('keeps the reason when the payment cannot be opened, and lets try again', async () => {
    const { session } = setUp({ open: vi.fn().mockRejectedValue(offline()) })
    await session.pay('bill_1')
    expect(session.state()).toMatchObject({ phase: 'idle', begun: false, error: { code: 'offline' } })
  })

  it('is closed when the bill was given up while paying', async () => {
    const { session } = setUp({
      show: async () => ({ answer: null, declined: false }),
      ask: async () => ({ status: 'abandoned', billStatus: 'cancelled' }) as never,
    })
    await session.pay('bill_1')
    expect(session.state()).toMatchObject({ phase: 'closed', begun: true })
  })
})

describe('resume', () => {
  it('has nothing to do without a payment that was begun', async () => {
    const { session, ports } = setUp()
    await session.resume()
    expect(ports.ask).not.toHaveBeenCalled()
    expect(session.state().phase).toBe('idle')
  })
  it('asks once after a reload in the middle', async () => {
    const { session, ports } = setUp({}, { orderId: 'po_1', answered: false })
    await Promise.all([session.resume(), session.resume()])
    expect(ports.ask).toHaveBeenCalledTimes(1)
    expect(session.state()).toMatchObject({ phase: 'idle', note: 'unfinished', begun: true })
  })
  it('asks on after a reload when the gateway had answered', async () => {
    const ask = vi.fn().mockResolvedValueOnce(created).mockResolvedValueOnce(paid)
    const { session } = setUp({ ask }, { orderId: 'po_1', answered: true })
    await session.resume()
    expect(session.state().phase).toBe('paid')
  })
  it('gives up on an order that is not ours', async () => {
    const ask = vi.fn().mockRejectedValue(new ApiError('not_found', { status: 404 }))
    const { session } = setUp({ ask }, { orderId: 'po_x', answered: true })
    await session.resume()
    expect(session.state().phase).toBe('idle')
  })
})
