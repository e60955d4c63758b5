import { beforeAll, describe, test } from 'vitest'
import { continueToBooking, holdSlot } from './actions/book.ts'
import { chooseMode, chooseSoonTime, showDay, timeNamed, type Time } from './actions/choose-time.ts'
import { openDoctor, searchFor } from './actions/find-doctor.ts'
import { signIn } from './actions/identity.ts'
import { gateway, openPayment, payAtGateway } from './actions/pay.ts'
import { newPatient } from './fixtures/new-patient.ts'
import { openPracticeNow } from './fixtures/open-practice.ts'
import { expectAccessible, expectVisible } from './harness/expectations.ts'
import { visit } from './harness/visit.ts'
import { newVisitor, phone, type Visitor } from './harness/visitor.ts'
import { kavya } from './people.ts'

beforeAll(() => openPracticeNow(kavya.phone))

/** Ravi with a time kept for him and the bill before his eyes. */
async function atTheBill(options: Parameters<typeof newVisitor>[1] = {}): Promise<Visitor & { time: Time }> {
  const visitor = await newVisitor('Ravi', options)
  const patient = await newPatient('Ravi Kumar')
  await signIn(visitor, patient)
  await searchFor(visitor, 'fever')
  await openDoctor(visitor, kavya.name)
  await chooseMode(visitor, 'Text chat')
  const time = await chooseSoonTime(visitor)
  await continueToBooking(visitor)
  await holdSlot(visitor, { patient: patient.name })
  return { ...visitor, time }
}

const booked = ({ page }: Visitor) => page.getByRole('heading', { name: 'Your appointment is booked' })

describe('the money arrives although', () => {
  test('the browser never hears of the payment: the page asks until it knows', async () => {
    const visitor = await atTheBill({ viewport: phone })
    await openPayment(visitor)
    await payAtGateway(visitor, 'The payment succeeds, but the browser loses the connection')
    await gateway(visitor).getByText('this page will never be told').waitFor()
    await gateway(visitor).getByRole('button', { name: 'Close' }).click()
    await expectVisible(booked(visitor))
  })

  test('the network goes in the middle of paying', async () => {
    const visitor = await atTheBill()
    await openPayment(visitor)
    await visitor.complaints.whileOffline(async () => {
      await payAtGateway(visitor)
      await gateway(visitor).getByText('The simulator does not answer.').waitFor()
      await gateway(visitor).getByRole('button', { name: 'Close without paying' }).click()
      await visitor.page.getByText('The connection is lost. We ask again as soon as it is back.').waitFor()
      await expectAccessible(visitor, 'asking the bank without a network')
    })
    await visitor.page.getByText('Nothing was charged; you can try again.').waitFor()
    await openPayment(visitor)
    await payAtGateway(visitor)
    await expectVisible(booked(visitor))
  })

  test('the bank declines first, and the page is loaded anew before the second try', async () => {
    const visitor = await atTheBill()
    visitor.complaints.allow(/^400 POST \/simulator\/razorpay\/v1\/checkout\/payments$/)
    await openPayment(visitor)
    await payAtGateway(visitor, 'The payment is declined')
    await gateway(visitor).getByText('You can try again.').waitFor()
    await gateway(visitor).getByRole('button', { name: 'Close without paying' }).click()
    await visitor.page.getByText('The bank declined the payment.').waitFor()
    await expectAccessible(visitor, 'a declined payment')
    await visit(visitor, visitor.page.url())
    await visitor.page.getByText('You opened the payment before.').waitFor()
    await openPayment(visitor)
    await payAtGateway(visitor)
    await expectVisible(booked(visitor))
  })
})

test('a time that is given back is free for others at once', async () => {
  const visitor = await atTheBill()
  const other = await newVisitor('Somebody')
  await searchFor(other, 'fever')
  await openDoctor(other, kavya.name)
  await chooseMode(other, 'Text chat')
  await showDay(other, visitor.time.day)
  await timeNamed(other, visitor.time.clock).waitFor({ state: 'detached' })
  await visitor.page.getByRole('button', { name: 'Do not book this' }).click()
  const question = visitor.page.getByRole('dialog', { name: 'Give this time back?' })
  await question.waitFor()
  await expectAccessible(visitor, 'the question before a time is given back')
  await question.getByRole('button', { name: 'Give it back' }).click()
  await timeNamed(other, visitor.time.clock).waitFor()
  await expectVisible(visitor.page.getByRole('heading', { level: 1, name: kavya.name }))
})
