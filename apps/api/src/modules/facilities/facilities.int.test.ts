import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as contract from '@imeds/contracts/facilities'
import { createFacility } from '../../../test/factories/facilities.ts'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import { createPerson, type Person } from '../../../test/people.ts'
import { newId } from '../../platform/ids.ts'

let test: TestApp
let admin: Person
beforeAll(async () => {
  test = await startTestApp()
  admin = await createPerson(test, { role: 'admin' })
})
afterAll(() => test.close())

const banyan = {
  code: 'BN1',
  kind: 'clinic' as const,
  name: 'Banyan Clinic',
  address: { line: '12 Lake Road', city: 'Hyderabad', state: 'Telangana', pinCode: '500034' },
  location: { latitude: 17.4123, longitude: 78.4481 },
}

describe('adding and changing facilities', () => {
  it('adds one that anybody can then read, in the zone of India', async () => {
    const made = (await test.call(contract.createFacility, { body: banyan }, { as: admin })).reply()
    const read = (await test.call(contract.getFacility, { params: { id: made.id } })).reply()
    expect(read).toMatchObject({
      ...banyan,
      timeZone: 'Asia/Kolkata',
      active: true,
      abilities: { change: false },
    })
    expect(made.abilities.change).toBe(true)
  })

  it('refuses a code that is taken', async () => {
    await createFacility(test, { code: 'TKN' })
    const answer = await test.call(
      contract.createFacility,
      { body: { ...banyan, code: 'TKN' } },
      { as: admin },
    )
    expect(answer.problem()).toMatchObject({ status: 409, code: 'facility_code_taken' })
  })

  it('names every field that is not valid', async () => {
    const body = {
      ...banyan,
      timeZone: 'Asia/Atlantis',
      gstin: '36',
      address: { ...banyan.address, pinCode: '012345' },
    }
    const { status, fields } = (await test.call(contract.createFacility, { body }, { as: admin })).problem()
    expect(status).toBe(400)
    expect(fields?.map((field) => field.path).toSorted()).toEqual([
      'body.address.pinCode',
      'body.gstin',
      'body.timeZone',
    ])
  })

  it('changes what is given and keeps the rest', async () => {
    const { id } = await createFacility(test)
    const body = { name: 'Banyan Hospital', location: null }
    const changed = (
      await test.call(contract.updateFacility, { params: { id }, body }, { as: admin })
    ).reply()
    expect(changed).toMatchObject({ name: 'Banyan Hospital', location: null, address: { city: 'Hyderabad' } })
  })

  it('answers an unknown id with 404', async () => {
    const params = { id: newId() }
    const change = await test.call(contract.updateFacility, { params, body: { name: 'X' } }, { as: admin })
    expect(change.problem()).toMatchObject({ status: 404, code: 'facility_not_found' })
    expect((await test.call(contract.getFacility, { params })).problem().code).toBe('facility_not_found')
  })

  it('is refused to everybody but the admin', async () => {
    const { id } = await createFacility(test)
    for (const role of ['patient', 'practitioner', 'front_desk'] as const) {
      const as = await createPerson(test, { role, facilityId: id })
      expect((await test.call(contract.createFacility, { body: banyan }, { as })).status).toBe(403)
      expect(
        (await test.call(contract.updateFacility, { params: { id }, body: { name: 'Mine' } }, { as })).status,
      ).toBe(403)
    }
    expect((await test.call(contract.createFacility, { body: banyan })).status).toBe(401)
  })
})

describe('finding facilities', () => {
  it('finds by city, PIN code and kind, and pages without losing or repeating one', async () => {
    const place = { city: 'Warangal', pin_code: '506002' }
    for (const name of ['Beta', 'Alpha', 'Gamma', 'Alpha']) await createFacility(test, { ...place, name })
    await createFacility(test, { ...place, name: 'Delta', kind: 'hospital' })
    const query = { city: 'warangal', pinCode: '506002', kind: 'clinic' as const, limit: 3 }
    const first = (await test.call(contract.listFacilities, { query })).reply()
    expect(first.items.map((one) => one.name)).toEqual(['Alpha', 'Alpha', 'Beta'])
    const rest = (
      await test.call(contract.listFacilities, { query: { ...query, cursor: first.next! } })
    ).reply()
    expect(rest.items.map((one) => one.name)).toEqual(['Gamma'])
    expect(rest.next).toBeNull()
  })

  it('shows a closed place to the admin only', async () => {
    const { id } = await createFacility(test, { city: 'Nalgonda', active: false })
    const query = { city: 'Nalgonda', includeInactive: 'true' as const, limit: 5 }
    expect((await test.call(contract.listFacilities, { query })).reply().items).toEqual([])
    expect((await test.call(contract.listFacilities, { query }, { as: admin })).reply().items).toHaveLength(1)
    expect((await test.call(contract.getFacility, { params: { id } })).status).toBe(404)
    expect((await test.call(contract.getFacility, { params: { id } }, { as: admin })).status).toBe(200)
  })

  it('refuses a cursor that is not ours, naming the field', async () => {
    const { fields } = (
      await test.call(contract.listFacilities, { query: { limit: 5, cursor: 'abc' } })
    ).problem()
    expect(fields).toMatchObject([{ path: 'query.cursor', code: 'not_cursor' }])
  })
})
