import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BillSubject } from '@imeds/contracts/billing'
import { refundFailed, refundPayment } from '@imeds/contracts/billing'
import { listNotifications } from '@imeds/contracts/notifications'
import { createCounter } from '../../../test/factories/billing.ts'
import { emailOf, giveEmail } from '../../../test/factories/notifications.ts'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import type { Person } from '../../../test/people.ts'
import { announce, messagingEnv, recordingGateways } from '../../../test/told.ts'

const { sent, services } = recordingGateways()
let test: TestApp
beforeAll(async () => {
  test = await startTestApp({ env: messagingEnv, services })
})
afterAll(() => test.close())

const linesOf = async (as: Person) =>
  (await test.call(listNotifications, { query: { limit: 20, unreadOnly: 'false' } }, { as })).reply().items

const subjects: BillSubject[] = ['lab_order', 'medicine_order', 'package_purchase', 'desk_sale']

describe.each(subjects)('money for a %s', (subjectType) => {
  it('is told of as it comes and goes, by the place and never by what was bought', async () => {
    const { receive, bill, facility, desk, person } = await createCounter(test, { subjectType })
    await giveEmail(test, person)
    const { payments } = (await receive()).reply()
    await test.drain()
    await test.call(
      refundPayment,
      {
        params: { id: bill.id },
        body: { amountPaise: 20_000, reason: 'Not needed', paymentId: payments[0]!.id, method: 'cash' },
      },
      { as: desk },
    )
    await test.drain()

    const [back, came] = await linesOf(person)
    const purchase = { subjectType, facilityName: facility.name }
    expect(came).toMatchObject({
      kind: 'payment_received',
      params: { billId: bill.id, amountPaise: 50_000, purchase },
      link: `/bills/${bill.id}`,
    })
    expect(back).toMatchObject({
      kind: 'refund_processed',
      params: { amountPaise: 20_000, channel: 'counter', purchase },
    })
    const mails = sent.filter(({ to }) => to === emailOf(person.userId))
    expect(mails).toHaveLength(2)
    for (const { text } of mails) {
      expect(text).toContain(facility.name)
      expect(text).not.toMatch(/Consultation|Not needed/)
    }
  })
})

it('leads staff to their own page of the bill when a gateway refuses', async () => {
  const { bill, desk, receive } = await createCounter(test, { subjectType: 'lab_order' })
  const { payments } = (await receive()).reply()
  const { id: refundId } = await test.deps.db
    .insertInto('refund')
    .values({
      bill_id: bill.id,
      payment_id: payments[0]!.id,
      amount_paise: 100,
      reason: 'x',
      status: 'failed',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await announce(test, refundFailed({ refundId, billId: bill.id }))
  const [line] = await linesOf(desk)
  expect(line).toMatchObject({
    kind: 'refund_failed',
    params: { amountPaise: 100, purchase: { subjectType: 'lab_order' } },
    link: `/staff/bills/${bill.id}`,
  })
})
