import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { downloadReceipt, getBill } from '@imeds/contracts/billing'
import { createCounter, createPaid } from '../../../../test/factories/billing.ts'
import { createPractitioner } from '../../../../test/factories/practitioners.ts'
import { pdfText } from '../../../../test/pdf-text.ts'
import { createPerson, type Person } from '../../../../test/people.ts'
import { startPaidTestApp, type PaidTestApp } from '../../../../test/razorpay.ts'
import { newId } from '../../../platform/ids.ts'

let test: PaidTestApp
beforeAll(async () => {
  test = await startPaidTestApp()
})
afterAll(() => test.close())
afterEach(() => test.expectSoundBooks())

const download = (paymentId: string, as: Person) =>
  test.call(downloadReceipt, { params: { id: paymentId } }, { as })
const textOf = async (paymentId: string, as: Person) => {
  const answer = await download(paymentId, as)
  expect(answer.raw.headers['content-type']).toBe('application/pdf')
  return pdfText(answer.raw.rawPayload).replaceAll(/\s+/g, ' ')
}

describe('the receipt of a payment', () => {
  it('says how much came, how, who took it, and what is left of which bill', async () => {
    const { receive, bill, facility, person, desk } = await createCounter(test)
    await receive({ method: 'card', reference: 'T-4711', amountPaise: 12_345 })
    const paid = (await receive({ amountPaise: 37_655, duePaise: 37_655 })).reply()
    const [first, last] = paid.payments
    expect([first?.receiptNumber, last?.receiptNumber]).toEqual([
      `${facility.code}/2627R000001`,
      `${facility.code}/2627R000002`,
    ])

    const part = await textOf(first!.id, person)
    for (const words of [
      `${facility.code}/2627R000001`,
      facility.name,
      'Page 1 of 1',
      '7 Dec 2026, 9:00 am',
      'Card',
      'T-4711',
      'Farah Khan',
      '₹123.45',
      'Rupees one hundred twenty-three and forty-five paise only',
      `Part payment for Bill ${paid.number}`,
      'Total of the bill₹500',
      'Still to pay₹376.55',
    ])
      expect(part).toContain(words)
    expect(part).not.toContain('Paid before')

    const rest = await textOf(last!.id, desk)
    for (const words of ['Last payment for', 'Paid before₹123.45', 'Cash', 'Nothing is left to pay₹0'])
      expect(rest).toContain(words)
    expect((await test.call(getBill, { params: { id: bill.id } }, { as: person })).reply().payments).toEqual(
      paid.payments.map((payment) => ({ ...payment, abilities: { refund: false } })),
    )
  })

  it('is there before the bill has its number', async () => {
    const { receive, person } = await createCounter(test)
    const { payments } = (await receive({ amountPaise: 20_000 })).reply()
    expect(await textOf(payments[0]!.id, person)).toContain('it gets its number when it is paid in full')
  })

  it('names the doctor with what the bill is for', async () => {
    const { practitionerId } = await createPractitioner(test)
    const { receive, person } = await createCounter(test, { practitionerId })
    const { payments } = (await receive()).reply()
    expect(await textOf(payments[0]!.id, person)).toMatch(/Consultation, Dr\. /)
  })

  it('is given for an online payment too, with the number at the gateway', async () => {
    const { bill, person, paymentId } = await createPaid(test)
    const { payments } = (await test.call(getBill, { params: { id: bill.id } }, { as: person })).reply()
    const text = await textOf(payments[0]!.id, person)
    for (const words of [paymentId, ', online', 'Rupees five hundred only']) expect(text).toContain(words)
  })

  it('is not there for others, nor for what is no payment', async () => {
    const { receive, desk } = await createCounter(test)
    const { payments } = (await receive()).reply()
    expect((await download(payments[0]!.id, await createPerson(test))).status).toBe(404)
    expect((await download(payments[0]!.id, (await createCounter(test)).desk)).status).toBe(404)
    expect((await download(newId(), desk)).status).toBe(404)
  })

  it('keeps what it said, whatever becomes of the payment', async () => {
    const { receive } = await createCounter(test)
    await receive()
    const { db } = test.deps
    await expect(db.updateTable('payment_receipt').set({ number: 'X' }).execute()).rejects.toThrow(
      /payment_receipt/,
    )
    await expect(db.deleteFrom('payment_receipt').execute()).rejects.toThrow(/payment_receipt/)
  })
})
