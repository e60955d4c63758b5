import { ApiError } from '@imeds/client'
import { describe, expect, it, vi } from 'vitest'
import {
  createPaymentSession,
  type Begun,
  type OpenedCheckout,
  type PaymentPorts,
} from './payment-session.ts'

const answer = { razorpay_payment_id: 'pay_1', razorpay_order_id: 'order_1', razorpay_signature: 's' }
const created = { status: 'created', billStatus: 'open' } as const
const paid = { status: 'paid', billStatus: 'paid' } as const
const checkout: OpenedCheckout = {
  paymentOrderId: 'po_1',
  billId: 'bill_1',
  gateway: 'razorpay',
  keyId: 'key',
  gatewayOrderId: 'order_1',
  amountPaise: 50_000,
  currency: 'INR',
  checkoutScriptUrl: '/checkout.js',
  simulated: true,
  prefill: { name: 'Asha', email: null, contact: null },
}
const offline = () => new ApiError('offline', { status: 0 })

function setUp(over: Partial<PaymentPorts> = {}, begun: Begun | null = null) {
  let kept = begun
  const phases: string[] = []
  const ports = {
    open: vi.fn<PaymentPorts['open']>().mockResolvedValue(checkout),
    show: vi.fn<PaymentPorts['show']>().mockImplementation(async (_, onShown) => {
      onShown()
      return { answer }
    }),
    confirm: vi.fn<PaymentPorts['confirm']>().mockResolvedValue(paid),
    ask: vi.fn<PaymentPorts['ask']>().mockResolvedValue(created),
    recall: () => kept,
    remember: (next: Begun) => void (kept = next),
    wait: vi.fn<PaymentPorts['wait']>().mockResolvedValue(),
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
      .fn<PaymentPorts['ask']>()
      .mockRejectedValueOnce(offline())
      .mockResolvedValueOnce(created)
      .mockResolvedValueOnce(paid)
    const { session, phases, kept } = setUp({
      confirm: vi.fn<PaymentPorts['confirm']>().mockRejectedValue(offline()),
      ask,
    })
    await session.pay('bill_1')
    expect(phases).toEqual(['opening', 'paying', 'asking', 'paid'])
    expect(ask).toHaveBeenCalledTimes(3)
    expect(kept()).toEqual({ orderId: 'po_1', answered: true })
  })

  it('says that it takes long, and asks less often', async () => {
    const ask = vi.fn<PaymentPorts['ask']>().mockResolvedValue(created)
    for (let n = 0; n < 11; n++) ask.mockResolvedValueOnce(created)
    ask.mockResolvedValueOnce(paid)
    const { session, ports } = setUp({
      confirm: vi.fn<PaymentPorts['confirm']>().mockRejectedValue(offline()),
      ask,
    })
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
      ask: async () => paid,
    })
    await session.pay('bill_1')
    expect(session.state().phase).toBe('paid')
  })

  it('does not claim to know while the bank cannot be asked', async () => {
    const ask = vi.fn<PaymentPorts['ask']>().mockRejectedValueOnce(offline()).mockResolvedValueOnce(created)
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
    const { session } = setUp({ open: vi.fn<PaymentPorts['open']>().mockRejectedValue(refusal) })
    await session.pay('bill_1')
    expect(session.state()).toMatchObject({ phase, error: null })
  })

  it('keeps the reason when the payment cannot be opened, and lets try again', async () => {
    const { session } = setUp({ open: vi.fn<PaymentPorts['open']>().mockRejectedValue(offline()) })
    await session.pay('bill_1')
    expect(session.state()).toMatchObject({ phase: 'idle', begun: false, error: { code: 'offline' } })
  })

  it('is closed when the bill was given up while paying', async () => {
    const { session } = setUp({
      show: async () => ({ answer: null, declined: false }),
      ask: async () => ({ status: 'abandoned', billStatus: 'cancelled' }),
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
    const ask = vi.fn<PaymentPorts['ask']>().mockResolvedValueOnce(created).mockResolvedValueOnce(paid)
    const { session } = setUp({ ask }, { orderId: 'po_1', answered: true })
    await session.resume()
    expect(session.state().phase).toBe('paid')
  })
  it('gives up on an order that is not ours', async () => {
    const ask = vi.fn<PaymentPorts['ask']>().mockRejectedValue(new ApiError('not_found', { status: 404 }))
    const { session } = setUp({ ask }, { orderId: 'po_x', answered: true })
    await session.resume()
    expect(session.state().phase).toBe('idle')
  })
})
