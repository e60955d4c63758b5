import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { downloadBill, getBill, payOutRefund } from '@imeds/contracts/billing'
import { createCounter, medicines, readBill } from '../../../../test/factories/billing.ts'
import { createPractitioner } from '../../../../test/factories/practitioners.ts'
import { pdfText } from '../../../../test/pdf-text.ts'
import { startPaidTestApp, type PaidTestApp } from '../../../../test/razorpay.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import { gstRatesOf, gstStateCode, refundLines, type OpenBill, type RefundLines } from '../index.ts'

let test: PaidTestApp
beforeAll(async () => {
  test = await startPaidTestApp()
})
afterAll(() => test.close())
afterEach(() => test.expectSoundBooks())

const gstin = '36AABCU9603R1ZM'
const sell = (options: Partial<OpenBill> & { facility?: object } = {}) =>
  createCounter(test, {
    subjectType: 'medicine_order',
    lines: medicines,
    facility: { gstin, kind: 'pharmacy' },
    ...options,
  })
type Sale = Awaited<ReturnType<typeof sell>>
const view = async ({ bill, desk }: Sale) =>
  (await test.call(getBill, { params: { id: bill.id } }, { as: desk })).reply()
const pdf = async (sale: Sale, id = sale.bill.id) => {
  const answer = await test.call(downloadBill, { params: { id } }, { as: sale.desk })
  return pdfText(answer.raw.rawPayload)
}

describe('the rates of a day', () => {
  it('are those in force on it, by the longest prefix; goods without a rate have none', async () => {
    const on = (day: string, ...codes: string[]) => gstRatesOf(test.deps.db, codes, day)
    expect([...(await on('2025-09-21', '30049099'))]).toEqual([['30049099', { rateBasisPoints: 1200 }]])
    expect([...(await on('2025-09-22', '30049099', '3304'))]).toEqual([
      ['30049099', { rateBasisPoints: 500 }],
    ])
    await test.deps.db
      .insertInto('tax_rate')
      .values({ hsn_prefix: '30049041', rate_basis_points: 0, valid_from: '2026-01-01', source: 'a test' })
      .execute()
    expect((await on('2026-11-28', '30049041')).get('30049041')).toEqual({ rateBasisPoints: 0 })
  })

  it('never overlap', async () => {
    const second = test.deps.db
      .insertInto('tax_rate')
      .values({ hsn_prefix: '3004', rate_basis_points: 1800, valid_from: '2026-01-01', source: 'a test' })
      .execute()
    await expect(second).rejects.toThrow(/tax_rate_no_overlap/)
  })
})

describe('a tax invoice', () => {
  it('holds its tax in each line, has a series of its own, and books the tax apart', async () => {
    const sale = await sell()
    const open = await view(sale)
    expect(open).toMatchObject({
      kind: 'tax_invoice',
      totalPaise: 278_50,
      taxes: {
        taxablePaise: 165_24 + 100_00,
        cgstPaise: 4_13 + 2_50,
        sgstPaise: 4_13 + 2_50,
        igstPaise: 0,
        exemptPaise: 0,
        roundingPaise: 0,
      },
    })
    expect(open.lines[0]).toMatchObject({
      hsnCode: '30049069',
      unit: 'strip of 15',
      tax: { rateBasisPoints: 500, taxablePaise: 165_24, cgstPaise: 4_13, sgstPaise: 4_13 },
    })
    expect((await sale.receive()).reply().number).toBe(`${sale.facility.code}/2627T000001`)
    const tax = await test.deps.db
      .selectFrom('ledger_entry')
      .select('amount_paise')
      .where('bill_id', '=', sale.bill.id)
      .where('account', '=', 'output_tax')
      .execute()
    expect(tax).toEqual([{ amount_paise: -13_26 }])
  })

  it('into another state has IGST, and names the place of supply', async () => {
    const sale = await sell({ placeOfSupply: gstStateCode('Karnataka')! })
    expect((await view(sale)).taxes).toMatchObject({ cgstPaise: 0, sgstPaise: 0, igstPaise: 8_26 + 5_00 })
    await sale.receive()
    expect(await pdf(sale)).toContain('Karnataka (29)')
  })

  it('comes only from a seller with a GSTIN; another bills the same prices without tax', async () => {
    const sale = await sell({ facility: { gstin: null, kind: 'pharmacy' } })
    expect(await view(sale)).toMatchObject({ kind: 'bill_of_supply', totalPaise: 278_50, taxes: null })
  })

  it('takes discounts off before tax', async () => {
    const lines = [{ ...medicines[1]!, discountPaise: 10_50 }]
    expect(await view(await sell({ lines }))).toMatchObject({
      totalPaise: 94_50,
      taxes: { taxablePaise: 90_00, cgstPaise: 2_25 },
    })
  })

  it('says on paper what rule 46 asks for', async () => {
    const { practitionerId } = await createPractitioner(test)
    const sale = await sell({ practitionerId })
    await sale.receive()
    const text = await pdf(sale)
    for (const part of [
      'Tax invoice',
      `${sale.facility.code}/2627T000001`,
      gstin,
      'Asha Rao',
      'Telangana (36)',
      '30049069',
      'Batch PCM-11, expires 05/2028',
      'CGST',
      'SGST',
      '5 %',
      'Prescribed by',
      '₹278.50',
    ])
      expect(text).toContain(part)
    expect(text).not.toContain('exempt from GST')
  })
})

describe('goods that come back', () => {
  const takeBack = ({ bill }: Sale, lines: RefundLines['lines']) =>
    inTransaction(test.deps.db, (tx) =>
      refundLines(test.deps, tx, {
        subjectType: 'medicine_order',
        subjectId: bill.subjectId,
        lines,
        reason: 'Sealed strips returned',
        requestedBy: null,
      }),
    )
  const payOutAll = async (sale: Sale) => {
    for (const { id, status } of (await view(sale)).refunds)
      if (status === 'requested')
        await test.call(payOutRefund, { params: { id }, body: { method: 'cash' } }, { as: sale.desk })
  }

  it('are credited by line and unit with their tax, and all of them give back the invoice exactly', async () => {
    const sale = await sell()
    await sale.receive()
    expect(await takeBack(sale, [{ position: 1, quantity: 3 }])).toEqual({ refundPaise: 52_05 })
    await payOutAll(sale)
    const after = await view(sale)
    expect(after).toMatchObject({ status: 'partly_refunded', lines: [{ returnedQuantity: 3 }, {}] })
    const note = await readBill(test, after.creditNotes[0]!.id)
    expect(note).toMatchObject({ kind: 'credit_note', total_paise: 52_05, place_of_supply: '36' })
    const line = await test.deps.db
      .selectFrom('bill_line')
      .selectAll()
      .where('bill_id', '=', note.id)
      .executeTakeFirstOrThrow()
    expect(line).toMatchObject({ quantity: 3, taxable_paise: 49_57, cgst_paise: 1_24, sgst_paise: 1_24 })
    const text = await pdf(sale, note.id)
    expect(text).toContain('Credit note')
    expect(text).toContain(`Invoice ${after.number}`)
    await takeBack(sale, [
      { position: 1, quantity: 7 },
      { position: 2, quantity: 1 },
    ])
    await payOutAll(sale)
    expect(await view(sale)).toMatchObject({ status: 'refunded', refundedPaise: 278_50 })
  })

  it('never more than were sold, not even by two returns at once', async () => {
    const sale = await sell()
    await sale.receive()
    const refused = { code: 'return_exceeds_line', details: { data: { position: 1 } } }
    await expect(takeBack(sale, [{ position: 1, quantity: 11 }])).rejects.toMatchObject(refused)
    const both = await Promise.allSettled([
      takeBack(sale, [{ position: 1, quantity: 6 }]),
      takeBack(sale, [{ position: 1, quantity: 6 }]),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await payOutAll(sale)
    expect((await view(sale)).refundedPaise).toBe(104_10)
  })

  it('go back over the payments that paid for them', async () => {
    const sale = await sell()
    await sale.receive({ amountPaise: 100_00 })
    await sale.receive({ method: 'upi', reference: '512345678903', amountPaise: 178_50, duePaise: 178_50 })
    await takeBack(sale, [
      { position: 1, quantity: 10 },
      { position: 2, quantity: 1 },
    ])
    await payOutAll(sale)
    expect(await view(sale)).toMatchObject({
      status: 'refunded',
      refunds: [{ amountPaise: 100_00 }, { amountPaise: 178_50 }],
    })
  })
})
