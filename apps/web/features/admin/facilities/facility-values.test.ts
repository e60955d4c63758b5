import { NewFacility } from '@imeds/contracts/facilities'
import { expect, it } from 'vitest'
import { changeOf, emptyFacility, newOf, valuesOf } from './facility-values.ts'

const clinic = {
  ...emptyFacility,
  code: 'HYD1',
  name: 'Banyan Clinic',
  address: { line: '12 Lake Road', city: 'Hyderabad', state: 'Telangana', pinCode: '500034' },
}

it('makes a body that the contract takes, with null for what is empty', () => {
  const body = newOf(clinic)
  expect(NewFacility.safeParse(body).success).toBe(true)
  expect(body).toMatchObject({ gstin: null, phone: null, location: null })
  expect(body).not.toHaveProperty('active')
})

it('gives a place only with both degrees', () => {
  expect(changeOf({ ...clinic, latitude: '17.4', longitude: '78.5' }).location).toEqual({
    latitude: 17.4,
    longitude: 78.5,
  })
  expect(changeOf({ ...clinic, latitude: '17.4' }).location).toBeNull()
})

it('shows what was saved', () => {
  const saved = {
    ...clinic,
    id: '0190a000-0000-7000-8000-000000000001',
    registrationNumber: null,
    gstin: '36ABCDE1234F1Z5',
    phone: null,
    email: null,
    location: { latitude: 0, longitude: 78.5 },
    hasPhoto: false,
    abilities: { change: true },
  }
  expect(changeOf(valuesOf(saved))).toMatchObject({ gstin: saved.gstin, location: saved.location })
})
