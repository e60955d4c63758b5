import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startSimulator } from '../test/harness.ts'
import { openJournal } from './journal.ts'

function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'razorpay-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'deeper', 'journal.jsonl')
}

const NOWHERE = 'http://127.0.0.1:9/'

describe('a restarted simulator', () => {
  test('knows its orders, payments, refunds and idempotency keys', async () => {
    const journalFile = temporaryFile()
    const header = { 'x-refund-idempotency': 'refund-of-bill-7' }
    const first = await startSimulator({ journalFile })
    const orderId = await first.createOrder({ receipt: 'bill-7', payment_capture: 0 })
    const paymentId = await first.createPaid()
    const refund = (await first.post(`/v1/payments/${paymentId}/refund`, { amount: 10_000 }, header)).json()
    const before = [first.control.order(orderId), first.control.payment(paymentId)]
    await first.close()

    const second = await startSimulator({ journalFile })
    expect([second.control.order(orderId), second.control.payment(paymentId)]).toEqual(before)
    const repeated = await second.post(`/v1/payments/${paymentId}/refund`, { amount: 10_000 }, header)
    expect(repeated.json()).toEqual(refund)
    expect(second.control.payment(paymentId).amount_refunded).toBe(10_000)
    expect(second.control.pay(orderId).payment.status).toBe('authorized')
  })

  test('delivers what was not acknowledged, and nothing else', async () => {
    const journalFile = temporaryFile()
    const first = await startSimulator({ journalFile })
    await first.createPaid()
    const second = await startSimulator({ journalFile, webhookUrl: NOWHERE, webhookRetrySeconds: [3_600] })
    await second.createPaid()
    await second.close()

    const third = await startSimulator({ journalFile })
    await third.app.listen({ port: 0, host: '127.0.0.1' })
    await expect
      .poll(() => third.receiver.events())
      .toEqual(['payment.authorized', 'payment.captured', 'order.paid'])
    await third.control.idle()
    await third.close()

    const fourth = await startSimulator({ journalFile })
    fourth.control.resume()
    expect(await fourth.control.deliverPending()).toEqual([])
  })

  test('lets late payments come', async () => {
    const journalFile = temporaryFile()
    let now = 0
    const clock = () => new Date(now)
    const first = await startSimulator({ journalFile, clock })
    const { payment } = first.control.payLate(await first.createOrder(), { afterSeconds: 3_600 })
    await first.close()

    now = 3_600_000
    const second = await startSimulator({ journalFile, clock })
    expect(second.control.payment(payment.id).status).toBe('created')
    second.control.resume()
    await expect.poll(() => second.control.payment(payment.id).status).toBe('captured')
  })

  test('does not send again what this run has sent', async () => {
    const { createPaid, control, receiver } = await startSimulator({ journalFile: temporaryFile() })
    control.webhookFault({ kind: 'delay' })
    await createPaid()
    control.resume()
    await control.idle()
    expect(receiver.events()).toEqual(['payment.captured', 'order.paid'])
  })
})

describe('the journal', () => {
  test('cuts off a line that was being written when the process died', () => {
    const file = temporaryFile()
    openJournal<number[]>(file).append([1])
    appendFileSync(file, '[2,')
    const journal = openJournal<number[]>(file)
    expect(journal.entries).toEqual([[1]])
    journal.append([3])
    expect(readFileSync(file, 'utf8')).toBe('[1]\n[3]\n')
  })

  test('refuses a damaged file by its line', () => {
    const file = temporaryFile()
    openJournal<number[]>(file).append([1])
    writeFileSync(file, '[1]\nnonsense\n[2]\n')
    expect(() => openJournal(file)).toThrow('line 2: not JSON')
  })
})
