import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createDeskItem, listDeskItems, sellAtDesk, updateDeskItem } from '@imeds/contracts/billing'
import { createFacility } from '../../../../test/factories/facilities.ts'
import { createPatient } from '../../../../test/factories/patients.ts'
import { startTestApp, type TestApp } from '../../../../test/harness.ts'
import { createPerson } from '../../../../test/people.ts'
import { newId } from '../../../platform/ids.ts'
import { checkBooks } from '../index.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())
afterEach(async () => {
  const wrong = await checkBooks(test.deps.db)
  if (wrong.length) throw new Error(wrong.join('\n'))
})

async function createDesk() {
  const facility = await createFacility(test, { gstin: '36AABCU9603R1ZM' })
  const patient = await createPatient(test, { facilityId: facility.id })
  const desk = await createPerson(test, { role: 'front_desk', facilityId: facility.id })
  const params = { id: facility.id }
  const offer = async (name: string, pricePaise: number, code: { sacCode?: string; hsnCode?: string }) => {
    const body = { name, pricePaise, sacCode: code.sacCode ?? null, hsnCode: code.hsnCode ?? null }
    return test.call(createDeskItem, { params, body }, { as: desk })
  }
  return {
    facility,
    patient,
    desk,
    offer,
    sell: (lines: { deskItemId: string; quantity: number }[], as = desk, patientId = patient.id) =>
      test.call(sellAtDesk, { params, body: { patientId, lines } }, { as }),
  }
}

describe('a sale at the desk', () => {
  it('is billed line by line at the prices of the list, goods with their tax', async () => {
    const { offer, sell, patient } = await createDesk()
    const dressing = (await offer('Dressing, small', 150_00, { sacCode: '999316' })).reply()
    const bandage = (await offer('Crêpe bandage', 105_00, { hsnCode: '30059040' })).reply()
    const bill = (
      await sell([
        { deskItemId: dressing.id, quantity: 1 },
        { deskItemId: bandage.id, quantity: 2 },
      ])
    ).reply()
    expect(bill).toMatchObject({
      kind: 'tax_invoice',
      status: 'open',
      subjectType: 'desk_sale',
      patient: { id: patient.id },
      totalPaise: 360_00,
      taxes: { exemptPaise: 150_00, taxablePaise: 200_00, cgstPaise: 5_00, sgstPaise: 5_00 },
      abilities: { receive: true },
    })
  })

  it('takes no price from outside, nothing off the list, and nothing of another list', async () => {
    const { offer, sell, desk } = await createDesk()
    const ecg = (await offer('ECG', 300_00, { sacCode: '999316' })).reply()
    const foreign = (await (await createDesk()).offer('ECG', 1_00, { sacCode: '999316' })).reply()
    const priced = [{ deskItemId: ecg.id, quantity: 1, unitPricePaise: 1 }]
    expect((await sell(priced)).reply().totalPaise).toBe(300_00)
    for (const deskItemId of [foreign.id, newId()])
      expect((await sell([{ deskItemId, quantity: 1 }])).problem()).toMatchObject({
        status: 422,
        code: 'desk_item_not_found',
        data: { deskItemId },
      })
    await test.call(updateDeskItem, { params: { id: ecg.id }, body: { active: false } }, { as: desk })
    expect((await sell(priced)).problem().code).toBe('desk_item_not_found')
  })

  it('is for patients of the facility, by its desk only', async () => {
    const { offer, sell } = await createDesk()
    const { id } = (await offer('Registration', 100_00, { sacCode: '999316' })).reply()
    const lines = [{ deskItemId: id, quantity: 1 }]
    const elsewhere = await createDesk()
    expect((await sell(lines, elsewhere.desk)).status).toBe(404)
    expect((await sell(lines, undefined, elsewhere.patient.id)).status).toBe(404)
    expect((await sell(lines, await createPerson(test))).status).toBe(403)
  })
})

describe('the price list', () => {
  it('has each name once, keeps what was sold before, and takes new prices', async () => {
    const { offer, desk, facility } = await createDesk()
    const ecg = (await offer('ECG', 300_00, { sacCode: '999316' })).reply()
    expect((await offer('ecg', 200_00, { sacCode: '999316' })).problem().code).toBe('desk_item_exists')
    const change = (body: { pricePaise?: number; active?: boolean }) =>
      test.call(updateDeskItem, { params: { id: ecg.id }, body }, { as: desk })
    expect((await change({ pricePaise: 350_00 })).reply().pricePaise).toBe(350_00)
    await change({ active: false })
    await offer('ECG', 400_00, { sacCode: '999316' })
    expect((await change({ active: true })).problem().code).toBe('desk_item_exists')
    const { items } = (await test.call(listDeskItems, { params: { id: facility.id } }, { as: desk })).reply()
    expect(items.map(({ pricePaise, active }) => [pricePaise, active])).toEqual([
      [400_00, true],
      [350_00, false],
    ])
  })

  it('needs exactly one code, of services or of goods', async () => {
    const { offer } = await createDesk()
    const both = await offer('ECG', 300_00, { sacCode: '999316', hsnCode: '9018' })
    expect(both.problem().fields).toMatchObject([{ path: 'body.sacCode' }])
    expect((await offer('ECG', 300_00, { hsnCode: '999316' })).status).toBe(400)
    expect((await offer('ECG', 300_00, {})).status).toBe(400)
  })
})
